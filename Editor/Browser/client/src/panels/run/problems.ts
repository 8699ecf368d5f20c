import type { GraphRoot, NodeStatus, Problem } from "../../session/protocol";
import { upstreamOrder } from "../order";

/** Something that is wrong, as it is listed. */
export interface Listed {
  node: string | undefined;
  severity: string;
  text: string;
  fix?: string;
}

const ranks = ["error", "warning", "note"];

/** What is wrong, the root cause first: errors before hints, upstream before downstream. */
export function listed(
  root: GraphRoot,
  problems: readonly Problem[],
  statuses: Readonly<Record<string, NodeStatus>>,
): Listed[] {
  const order = new Map(upstreamOrder(root).map((id, place) => [id, place]));
  const failed = Object.entries(statuses).flatMap(([node, status]): Listed[] =>
    status.state === "failed" && status.error
      ? [{ node, severity: "error", text: status.error.text, fix: status.error.fix }]
      : []);
  const found = problems.map((problem): Listed =>
    ({ node: problem.node, severity: problem.severity, text: problem.text }));
  const all = [...failed, ...found];
  const rank = (one: Listed) => (ranks.indexOf(one.severity) + ranks.length + 1)
    % (ranks.length + 1);
  const place = (one: Listed) => (one.node === undefined ? -1 : order.get(one.node) ?? Infinity);
  return all
    .filter((one, i) => all.findIndex((other) =>
      other.node === one.node && other.text === one.text) === i)
    .map((one, i) => ({ one, i }))
    .sort((a, b) => rank(a.one) - rank(b.one) || place(a.one) - place(b.one) || a.i - b.i)
    .map(({ one }) => one);
}
