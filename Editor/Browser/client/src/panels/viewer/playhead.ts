import { create } from "zustand";
import { session } from "../../session/store";
import { rateOf } from "./timecode";

/** Where the viewer stands in time; nothing of it is in the graph. */
export interface Playhead {
  frame: number;
  /** Frames of the stream; 0 while nobody knows. */
  length: number;
  /** The part that is played; null for the end of the stream. */
  first: number;
  last: number | null;
  loop: boolean;
  playing: boolean;
  /** Whether the frame is being dragged, so that a draft is enough. */
  scrubbing: boolean;
}

export const usePlayhead = create<Playhead>()(() => ({
  frame: 0,
  length: 0,
  first: 0,
  last: null,
  loop: true,
  playing: false,
  scrubbing: false,
}));

export const playhead = { get: usePlayhead.getState, set: usePlayhead.setState };

/** The last frame that is played. */
export function lastOf({ last, length }: Pick<Playhead, "last" | "length">): number {
  const end = Math.max(0, length - 1);
  return last === null ? end : Math.min(last, end);
}

/** Stands at a frame inside the stream. */
export function goToFrame(frame: number, scrubbing = false): void {
  const end = Math.max(0, playhead.get().length - 1);
  playhead.set({ frame: Math.max(0, Math.min(end, Math.round(frame))), scrubbing });
}

/** Steps some frames on or back; playing stops. */
export function step(frames: number): void {
  playhead.set({ playing: false });
  goToFrame(playhead.get().frame + frames);
}

/** Plays or stops. */
export function togglePlay(): void {
  const { playing, length } = playhead.get();
  playhead.set({ playing: !playing && length > 1, scrubbing: false });
}

/** Sets where the played part begins or ends, at the frame shown. */
export function markEnd(which: "first" | "last"): void {
  const { frame, first } = playhead.get();
  if (which === "first") playhead.set({ first: frame, last: laterThan(frame) });
  else playhead.set({ last: frame, first: Math.min(first, frame) });
}

/** Plays the whole stream again. */
export function clearEnds(): void {
  playhead.set({ first: 0, last: null });
}

/** Frames a second of the graph. */
export function rateNow(): number {
  return rateOf(session.get().root.settings?.["fps"]);
}

function laterThan(frame: number): number | null {
  const { last } = playhead.get();
  return last !== null && last < frame ? null : last;
}
