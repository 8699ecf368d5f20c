import { useEffect, useMemo, useRef, useState } from "react";
import { AnswerError } from "../../session/answerError";
import type { LookWish, Training } from "../../session/messages";
import type { Preview } from "../../session/protocol";
import { release } from "../../session/previews";
import { ask, look } from "../../session/session";
import { useSession } from "../../session/store";
import { FrameRequests } from "./frames";
import { Playback } from "./playback";
import { lastOf, playhead, rateNow, usePlayhead } from "./playhead";
import type { Viewed } from "./viewed";

const draft = 256;

// A stream without an end is shown as far as anyone will want to drag.
const endless = 18_000;

/** What the viewer shows just now. */
export interface Shown {
  preview: Preview | null;
  wrong: string;
  /** Whether there is something to look at already, of a training that is not finished. */
  early: boolean;
  /** Frames a second and frames left out, measured while playing. */
  pace: { rate: number; dropped: number } | null;
}

const nothing: Shown = { preview: null, wrong: "", early: false, pace: null };
const unfinished = "look.unfinished";

function wrongOf(error: Error): Pick<Shown, "wrong" | "early"> {
  return { wrong: error.message,
    early: error instanceof AnswerError && error.code === unfinished };
}

/**
 * The frame at the playhead of a stream: drafts while it moves, then in full. With the height of
 * a `sheet`, frames of the whole stream side by side.
 */
export function useFrames(
  viewed: Viewed | null, width: number, sheet: number, training: Training,
): Shown {
  const [shown, setShown] = useState(nothing);
  const kept = useRef<Preview | null>(null);
  const revision = useSession((state) => state.revision);
  const running = useSession((state) => state.run.state !== "idle");
  const { frame, playing, scrubbing, length } = usePlayhead();
  const [node, port] = [viewed?.node, viewed?.port];

  const requests = useMemo(() => {
    if (node === undefined || port === undefined) return null;
    return new FrameRequests<Preview>(
      (wish) => look({ node, port, slot: "viewer", training, ...wish }),
      (preview) => {
        release(kept.current ?? undefined);
        kept.current = preview;
        setShown((now) => ({ ...now, preview, wrong: "", early: false }));
      },
      (error) => setShown((now) => ({ ...now, ...wrongOf(error) })));
  }, [node, port, training]);

  useEffect(() => {
    setShown(nothing);
    return () => requests?.close();
  }, [requests]);

  useEffect(() => {
    if (node === undefined || port === undefined) return playhead.set({ length: 0 });
    let current = true;
    const timer = setTimeout(() => ask("length", { node, port, training }).then(
      ({ length: found, endless: isEndless }) => {
        if (!current) return;
        const now = playhead.get();
        const frames = isEndless ? endless : Math.max(0, found ?? 0);
        playhead.set({ length: frames, frame: Math.min(now.frame, Math.max(0, frames - 1)),
          first: Math.min(now.first, Math.max(0, frames - 1)) });
      },
      () => current && playhead.set({ length: 0 }),
    ), 120);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [node, port, training, revision, running]);

  useEffect(() => {
    if (playing) return;
    requests?.wish(sheet && !scrubbing ? { frame: 0, width: 1280, height: sheet, tiles: 24 }
      : { frame, width: scrubbing ? draft : width });
  }, [requests, sheet && !scrubbing ? 0 : frame, width, scrubbing, playing, sheet, revision,
    running]);

  useEffect(() => (playing && node && port
    ? play({ node, port, training, slot: "viewer" }, setShown, kept) : undefined),
    [playing, node, port, training, length]);

  return viewed ? shown : nothing;
}

/** Plays at the rate of the film; what comes too late is left out. */
function play(
  wish: Omit<LookWish, "frame" | "width">,
  setShown: (change: (now: Shown) => Shown) => void,
  kept: { current: Preview | null },
): () => void {
  const { frame, loop, first } = playhead.get();
  const last = lastOf(playhead.get());
  const from = frame < first || frame >= last ? first : frame;
  const film = new Playback(rateNow(), { first, last, loop }, from, performance.now());
  let [timer, on, told] = [0, true, 0];

  const next = async () => {
    const now = performance.now();
    const due = film.frameAt(now);
    if (due === null) return playhead.set({ playing: false, frame: last });
    if (due !== kept.current?.frame || due !== playhead.get().frame) {
      try {
        const preview = await look({ ...wish, frame: due, width: draft * 2 });
        if (!on) return release(preview);
        release(kept.current ?? undefined);
        kept.current = preview;
        film.shown(now);
        playhead.set({ frame: due });
        setShown((before) => ({ ...before, preview, wrong: "", early: false }));
      } catch (error) {
        if (!on) return;
        playhead.set({ playing: false });
        setShown((before) => ({ ...before, ...wrongOf(error as Error) }));
        return;
      }
    }
    if (now - told > 500) {
      told = now;
      const pace = { rate: film.measured(now), dropped: film.dropped };
      setShown((before) => ({ ...before, pace }));
    }
    if (on) timer = requestAnimationFrame(() => void next());
  };

  void next();
  return () => {
    on = false;
    cancelAnimationFrame(timer);
    setShown((before) => ({ ...before, pace: null }));
  };
}

