import type { NodeStatus } from "../../session/protocol";

/** A span of time as a person says it. */
export function timeWords(seconds: number): string {
  if (seconds < 10) {
    return `${Math.max(0.1, Math.round(seconds * 10) / 10)} s`;
  }
  if (seconds < 90) {
    return `${Math.round(seconds)} s`;
  }
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(seconds / 360) / 10} h`;
}

export interface StateLook {
  /** A sign that tells the states apart without colour. */
  sign: string;
  words: string;
}

/** The state of a node in a sign and words. */
export function stateLook(status: NodeStatus | undefined): StateLook {
  switch (status?.state) {
    case "running": return { sign: "▶", words: runningWords(status) };
    case "waiting": return { sign: "⋯", words: "waiting" };
    case "cached": return { sign: "◉", words: "cached" };
    case "fresh": return {
      sign: "✓", words: status.seconds ? `done in ${timeWords(status.seconds)}` : "done",
    };
    case "stale": return { sign: "↻", words: "changed, runs again" };
    case "failed": return { sign: "✕", words: "failed" };
    case "skipped": return { sign: "–", words: "left out" };
    default: return { sign: "○", words: "not run yet" };
  }
}

function runningWords(status: NodeStatus): string {
  const { done, of, unit, secondsLeft, text } = status;
  const parts = [
    done !== undefined && of ? `${done} of ${of} ${unit ?? ""}`.trim() : text ?? "running",
    secondsLeft ? `${timeWords(secondsLeft)} left` : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** How far a node is, from 0 to 1; null where that is not known. */
export function progressOf(status: NodeStatus | undefined): number | null {
  const { state, done, of } = status ?? {};
  return state === "running" && done !== undefined && of ? Math.min(1, done / of) : null;
}

