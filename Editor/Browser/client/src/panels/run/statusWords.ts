import type { NodeStatus, RunStatus } from "../../session/protocol";
import { duration } from "../viewer/timecode";

const states: Record<NodeStatus["state"], string> = {
  idle: "",
  waiting: "Waits for its turn",
  running: "Runs",
  cached: "Up to date",
  fresh: "Not run yet",
  stale: "Would run again",
  failed: "Failed",
  skipped: "Left out",
};

/** What a node is doing, in one line. */
export function statusInWords(status: NodeStatus | undefined): string {
  if (!status) return "";
  const { state, done, of, unit, secondsLeft, seconds, text } = status;
  const parts = [states[state]];
  if (state === "running" && of) parts.push(`${done ?? 0} of ${of} ${unit ?? ""}`.trim());
  if (state === "running" && secondsLeft) parts.push(`${duration(secondsLeft)} left`);
  if (state === "cached" && seconds) parts.push(`took ${seconds} s`);
  if (text) parts.push(text);
  return parts.filter(Boolean).join(", ");
}

/** How much of a run is done, from 0 to 1; null while nobody can tell. */
export function partDone(run: RunStatus, statuses: Record<string, NodeStatus>): number | null {
  if (run.secondsLeft !== undefined && run.secondsLeft !== null && run.seconds) {
    return run.seconds / (run.seconds + run.secondsLeft);
  }
  const counting = Object.values(statuses).filter((one) => one.state === "running" && one.of);
  const parts = counting.map((one) => (one.done ?? 0) / one.of!);
  return parts.length > 0 ? parts.reduce((sum, one) => sum + one, 0) / parts.length : null;
}

/** A run in one line. */
export function runInWords(run: RunStatus): string {
  if (run.state === "stopping") return "Stopping";
  if (run.state === "running") {
    return run.secondsLeft ? `${duration(run.secondsLeft)} left` : (run.message ?? "Running");
  }
  return run.message ?? run.outcome ?? "";
}
