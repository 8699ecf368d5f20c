import type { GraphRoot } from "../session/protocol";

/** The nodes in the order of what they need: sources first, ties by place and name. */
export function upstreamOrder(root: GraphRoot): string[] {
  const nodes = root.nodes ?? {};
  const at = root.layout?.at ?? {};
  const ids = Object.keys(nodes);
  const needs = new Map(ids.map((id) => [id, sourcesOf(root, id)]));
  const users = new Map<string, string[]>();
  for (const [id, sources] of needs) {
    for (const source of sources) users.set(source, [...(users.get(source) ?? []), id]);
  }

  const depths = new Map(ids.map((id) => [id, 0]));
  const open = new Map(ids.map((id) => [id, needs.get(id)!.length]));
  // Nodes of a ring, which is an error of the graph, never get ready and stand with the sources.
  const ready = ids.filter((id) => open.get(id) === 0);
  for (const id of ready) {
    for (const user of users.get(id) ?? []) {
      depths.set(user, Math.max(depths.get(user)!, depths.get(id)! + 1));
      open.set(user, open.get(user)! - 1);
      if (open.get(user) === 0) ready.push(user);
    }
  }

  return ids.sort((a, b) =>
    depths.get(a)! - depths.get(b)! ||
    (at[a]?.[1] ?? 0) - (at[b]?.[1] ?? 0) ||
    a.localeCompare(b));
}

/** The nodes that a node takes something from, once for each wire. */
export function sourcesOf(root: GraphRoot, id: string): string[] {
  return Object.values(root.nodes?.[id]?.in ?? {})
    .map((from) => from.slice(0, from.lastIndexOf(".")))
    .filter((source) => root.nodes?.[source]);
}
