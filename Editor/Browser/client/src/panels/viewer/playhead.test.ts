import { beforeEach, expect, it } from "vitest";
import { clearEnds, goToFrame, lastOf, markEnd, playhead, step, togglePlay } from "./playhead";

beforeEach(() =>
  playhead.set({ frame: 0, length: 100, first: 0, last: null, playing: false, scrubbing: false }));

it("stays inside the stream", () => {
  goToFrame(500);
  expect(playhead.get().frame).toBe(99);
  goToFrame(-3);
  expect(playhead.get().frame).toBe(0);
});

it("stops playing to step", () => {
  togglePlay();
  step(10);
  expect(playhead.get()).toMatchObject({ frame: 10, playing: false });
});

it("does not play what has no length", () => {
  playhead.set({ length: 0 });
  togglePlay();
  expect(playhead.get().playing).toBe(false);
});

it("keeps the beginning before the end", () => {
  goToFrame(40);
  markEnd("last");
  goToFrame(60);
  markEnd("first");
  expect(playhead.get()).toMatchObject({ first: 60, last: null });
  goToFrame(20);
  markEnd("last");
  expect(playhead.get()).toMatchObject({ first: 20, last: 20 });
  clearEnds();
  expect(lastOf(playhead.get())).toBe(99);
});
