import { describe, expect, it } from "vitest";
import { progressOf, stateLook, timeWords } from "./words";

describe("timeWords", () => {
  it.each([[0.2, "0.2 s"], [7.26, "7.3 s"], [74, "74 s"], [600, "10 min"], [9000, "2.5 h"]])(
    "says %s", (seconds, words) => expect(timeWords(seconds)).toBe(words));
});

describe("stateLook", () => {
  it("tells every state apart by its sign", () => {
    const states = ["idle", "waiting", "running", "cached", "fresh", "stale", "failed", "skipped"];
    const signs = states.map((state) => stateLook({ state: state as "idle" }).sign);
    expect(new Set(signs).size).toBe(states.length);
  });

  it("says how far a run is and what is left", () =>
    expect(stateLook({ state: "running", done: 3, of: 9, unit: "frames", secondsLeft: 20 }).words)
      .toBe("3 of 9 frames · 20 s left"));
});

describe("progressOf", () => {
  it("is null while the end is not known", () =>
    expect(progressOf({ state: "running", text: "reading" })).toBeNull());

  it("is never more than whole", () =>
    expect(progressOf({ state: "running", done: 12, of: 9 })).toBe(1));
});
