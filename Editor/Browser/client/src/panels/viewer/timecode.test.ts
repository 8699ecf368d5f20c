import { describe, expect, it } from "vitest";
import { duration, markEvery, rateOf, readFrame, timecode } from "./timecode";

describe("rateOf", () => {
  it.each([
    ["30", 30],
    ["30000/1001", 29.97002997],
    [undefined, 30],
    ["x", 30],
    ["0", 30],
  ])("reads %s", (text, wanted) => expect(rateOf(text)).toBeCloseTo(wanted, 6));
});

describe("timecode", () => {
  it.each([
    [0, 30, "00:00:00"],
    [29, 30, "00:00:29"],
    [30, 30, "00:01:00"],
    [1799, 29.97, "00:59:29"],
    [107_892, 29.97, "59:56:12"],
    [108_000, 30, "1:00:00:00"],
    [5, 120, "00:00:005"],
  ])("of frame %d at %d", (frame, rate, wanted) => expect(timecode(frame, rate)).toBe(wanted));

  it.each([0, 1, 29, 30, 4711, 123_456])("of frame %d is read back", (frame) =>
    expect(readFrame(timecode(frame, 25), 25)).toBe(frame),
  );

  it("is told from what is none", () => {
    expect(readFrame("12", 30)).toBe(12);
    expect(readFrame("1:x", 30)).toBeNull();
    expect(readFrame("", 30)).toBeNull();
  });
});

describe("durations", () => {
  it.each([
    [3.4, "3 s"],
    [60, "1 min"],
    [200, "3 min 20 s"],
    [7500, "2 h 5 min"],
  ])("of %d seconds", (seconds, wanted) => expect(duration(seconds)).toBe(wanted));
});

describe("markEvery", () => {
  it("leaves room for the words", () => {
    expect(markEvery(100)).toBe(1);
    expect(markEvery(10)).toBe(10);
    expect(markEvery(0.001)).toBe(3600);
  });
});
