import type { End, GroupEntry, Item, NoteEntry } from "../../session/protocol";
import { session } from "../../session/store";

/** The kind of an item and its id within the kind. */
export function kindOf(item: Item): { kind: "node" | "group" | "note" | "reroute"; id: string } {
  const parts = /^(group|note|reroute):(.*)$/.exec(item);
  return parts
    ? { kind: parts[1] as "group" | "note" | "reroute", id: parts[2]! }
    : { kind: "node", id: item };
}

/** The node and the port of an end. */
export function partsOf(end: End): { node: string; port: string } {
  const dot = end.lastIndexOf(".");
  return { node: end.slice(0, dot), port: end.slice(dot + 1) };
}

export function groupOf(id: string): GroupEntry | undefined {
  return listOf<GroupEntry>(session.get().root.layout?.groups).find((one) => one.id === id);
}

export function noteOf(id: string): NoteEntry | undefined {
  return listOf<NoteEntry>(session.get().root.layout?.notes).find((one) => one.id === id);
}

/** Entries of a list in the layout; what looks otherwise is left out and stays in the file. */
export function listOf<T extends { id: string }>(list: unknown): T[] {
  return Array.isArray(list)
    ? (list as T[]).filter((one) => typeof one?.id === "string")
    : [];
}

/** The members of a group, those of groups within it too. */
export function membersOf(id: string, seen = new Set<string>()): Item[] {
  if (seen.has(id)) {
    return [];
  }
  seen.add(id);
  return (groupOf(id)?.of ?? []).flatMap((item) => {
    const { kind, id: inner } = kindOf(item);
    return kind === "group" ? membersOf(inner, seen) : [item];
  });
}
