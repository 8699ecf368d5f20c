import { expect, it } from "vitest";
import { partDone, runInWords, statusInWords } from "./statusWords";

it("tells what a node is doing", () => {
  expect(statusInWords({ state: "running", done: 620, of: 1500, unit: "steps", secondsLeft: 74 }))
    .toBe("Runs, 620 of 1500 steps, 1 min 14 s left");
  expect(statusInWords({ state: "cached", seconds: 0.2 })).toBe("Up to date, took 0.2 s");
  expect(statusInWords({ state: "fresh" })).toBe("Not run yet");
  expect(statusInWords({ state: "idle" })).toBe("");
  expect(statusInWords(undefined)).toBe("");
});

it("knows how much of a run is done", () => {
  expect(partDone({ state: "running", seconds: 30, secondsLeft: 90 }, {})).toBe(0.25);
  const half = { state: "running", done: 5, of: 10 } as const;
  expect(partDone({ state: "running" }, { a: half, b: { state: "waiting" } })).toBe(0.5);
  expect(partDone({ state: "running" }, {})).toBeNull();
});

it("tells of a run in one line", () => {
  expect(runInWords({ state: "running", secondsLeft: 80 })).toBe("1 min 20 s left");
  expect(runInWords({ state: "stopping" })).toBe("Stopping");
  expect(runInWords({ state: "idle", outcome: "finished" })).toBe("finished");
});
