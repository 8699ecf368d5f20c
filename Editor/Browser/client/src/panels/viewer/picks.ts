import type { End, GraphRoot, NodeType, Preview } from "../../session/protocol";
import { send } from "../../session/session";
import { valueOf } from "../fields/write";

type Types = Record<string, NodeType>;

/** A node that keeps what a person picked among latents. */
export interface PickPlace {
  node: string;
  /** Where the latents come from that are picked among. */
  from: End;
  /** The picks in their order, counted from 1. */
  picks: readonly number[];
}

/** The node whose picks are the pictures of a preview: both are made of the same latents. */
export function pickPlace(root: GraphRoot, types: Types, preview: Preview): PickPlace | null {
  const sources = drawnFrom(root, types, preview);
  for (const [node, entry] of Object.entries(root.nodes ?? {})) {
    const type = types[entry.type];
    const setting = type && picksOf(type);
    if (!setting) continue;
    const value = valueOf(entry, setting);
    for (const port of type.inputs.filter((one) => one.whole && one.type === "Latents")) {
      const from = entry.in?.[port.name];
      if (from !== undefined && sources.has(from)) {
        return { node, from, picks: Array.isArray(value) ? value.map(Number) : [] };
      }
    }
  }
  return null;
}

/** Writes a pick, after the others, or its end: the change alone; others may be on their way. */
export function togglePick({ node, picks }: PickPlace, pick: number): void {
  const change = picks.includes(pick) ? { take: pick } : { add: pick };
  void send({ do: "list", node, setting: "picks", ...change });
}

function picksOf(type: NodeType) {
  return type.settings.find((one) => one.name === "picks" && one.type === "int[]");
}

/** The outputs that a preview follows frame by frame, its own included. */
function drawnFrom(root: GraphRoot, types: Types, { node, port }: Preview): Set<End> {
  const ends = new Set<End>([`${node}.${port}`]);
  for (const end of ends) {
    const entry = root.nodes?.[end.slice(0, end.lastIndexOf("."))];
    for (const input of types[entry?.type ?? ""]?.inputs ?? []) {
      const from = entry?.in?.[input.name];
      // What is taken as a whole has frames of its own.
      if (from !== undefined && input.stream && !input.whole) ends.add(from);
    }
  }
  return ends;
}
