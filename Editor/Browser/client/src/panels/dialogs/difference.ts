import type { GraphRoot, Json, NodeEntry } from "../../session/protocol";

/** One difference between two states of a graph. */
export interface Difference {
  kind: "added" | "removed" | "changed";
  words: string;
}

/** What another state of the graph has that this one has not, in words. */
export function differences(now: GraphRoot, then: GraphRoot): Difference[] {
  const found: Difference[] = [];
  const [ours, theirs] = [now.nodes ?? {}, then.nodes ?? {}];
  for (const id of namesOf(ours, theirs)) {
    const [before, after] = [ours[id], theirs[id]];
    if (!before) found.push({ kind: "added", words: `${id}, ${after!.type}` });
    else if (!after) found.push({ kind: "removed", words: `${id}, ${before.type}` });
    else found.push(...nodeDifferences(id, before, after));
  }
  for (const part of ["settings", "meta", "params", "assets"] as const) {
    found.push(...valueDifferences(part, now[part] as Values, then[part] as Values));
  }
  if (!isSame(now.layout, then.layout)) {
    found.push({ kind: "changed", words: "places, groups or notes on the canvas" });
  }
  return found;
}

type Values = Record<string, Json | undefined> | undefined;

function nodeDifferences(id: string, before: NodeEntry, after: NodeEntry): Difference[] {
  const own = before.type === after.type ? [] : [
    { kind: "changed" as const, words: `${id}: ${before.type} is now ${after.type}` },
  ];
  const mode = [before.mode ?? "run", after.mode ?? "run"];
  if (mode[0] !== mode[1]) {
    own.push({ kind: "changed", words: `${id}: ${mode[0]} is now ${mode[1]}` });
  }
  return [
    ...own,
    ...valueDifferences(id, before.set, after.set),
    ...valueDifferences(id, before.in, after.in),
    ...valueDifferences(`${id}, curve`, before.auto as Values, after.auto as Values),
  ];
}

function valueDifferences(where: string, before: Values, after: Values): Difference[] {
  return namesOf(before ?? {}, after ?? {}).flatMap((name): Difference[] => {
    const [one, other] = [before?.[name], after?.[name]];
    if (isSame(one, other)) return [];
    const words = `${where}.${name}`;
    if (one === undefined) return [{ kind: "added", words: `${words} = ${inShort(other)}` }];
    if (other === undefined) return [{ kind: "removed", words: `${words} = ${inShort(one)}` }];
    return [{ kind: "changed", words: `${words}: ${inShort(one)} is now ${inShort(other)}` }];
  });
}

function namesOf(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A value in at most 60 characters. */
export function inShort(value: Json | undefined): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
