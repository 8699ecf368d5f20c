import { describe, expect, it } from "vitest";
import { Playback } from "./playback";

const span = { first: 10, last: 19, loop: true };

describe("Playback", () => {
  it("keeps the rate of the film", () => {
    const play = new Playback(25, span, 12, 1000);
    expect([1000, 1039, 1040, 1200].map((now) => play.frameAt(now))).toEqual([12, 12, 13, 17]);
  });

  it("begins again when it loops", () => {
    const play = new Playback(10, span, 18, 0);
    expect([0, 100, 200, 1200].map((now) => play.frameAt(now))).toEqual([18, 19, 10, 10]);
  });

  it("ends when it does not", () => {
    const play = new Playback(10, { ...span, loop: false }, 18, 0);
    expect([100, 200].map((now) => play.frameAt(now))).toEqual([19, null]);
  });

  it("counts what it could not show", () => {
    const play = new Playback(10, span, 10, 0);
    [0, 100, 150, 500, 600].forEach((now) => play.shown(now));
    expect(play.dropped).toBe(3);
    expect(play.measured(1000)).toBe(4);
  });
});
