import type { NodeState, NodeStatus } from "../../session/protocol";

const signs: Record<NodeState, string> = {
  idle: "·", waiting: "⋯", running: "▶", cached: "✓", fresh: "○", stale: "↻", failed: "✕",
  skipped: "–",
};

/** A sign that tells the states of nodes apart without colour. */
export function stateSign(state: NodeState = "idle"): string {
  return signs[state];
}

/** How far a node is, from 0 to 1; null where that is not known. */
export function progressOf(status: NodeStatus | undefined): number | null {
  const { state, done, of } = status ?? {};
  return state === "running" && done !== undefined && of ? Math.min(1, done / of) : null;
}
