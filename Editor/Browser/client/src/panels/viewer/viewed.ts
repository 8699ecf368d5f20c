import type { GraphRoot, NodeType, PortType } from "../../session/protocol";

/** A place that the viewer looks at. */
export interface Viewed {
  node: string;
  port: string;
}

type Types = Record<string, NodeType>;

type Shows = (node: string) => readonly string[];

/** The outputs of a node. */
export function outputsOf(root: GraphRoot, types: Types, node: string): PortType[] {
  return types[root.nodes?.[node]?.type ?? ""]?.outputs ?? [];
}

/** The names of what a node lets be looked at: its outputs, and how its long work is going. */
export function placesOf(
  root: GraphRoot, types: Types, node: string, shows: Shows,
): readonly string[] {
  return [...outputsOf(root, types, node).map((port) => port.name), ...shows(node)];
}

/** What the viewer shows: what is pinned, or what the selected node gives or takes. */
export function viewedOf(
  root: GraphRoot,
  types: Types,
  selection: readonly string[],
  pinned: Viewed | null,
  shows: Shows,
): Viewed | null {
  if (pinned && placesOf(root, types, pinned.node, shows).includes(pinned.port)) {
    return pinned;
  }
  const node = selection.find((item) => root.nodes?.[item]);
  if (node === undefined) return null;
  const outputs = outputsOf(root, types, node);
  const port = outputs.find((one) => one.stream) ?? outputs[0];
  if (port) return { node, port: port.name };
  // A node that only takes shows what it takes.
  const [source] = Object.values(root.nodes![node]!.in ?? {});
  if (source === undefined) return null;
  const dot = source.lastIndexOf(".");
  return { node: source.slice(0, dot), port: source.slice(dot + 1) };
}

/** The nearest node upstream, itself included, that fits; null when none does. */
export function upstream(
  root: GraphRoot,
  node: string,
  fits: (type: string) => boolean,
): string | null {
  const seen = new Set([node]);
  for (const id of seen) {
    const entry = root.nodes?.[id];
    if (entry && fits(entry.type)) return id;
    for (const from of Object.values(entry?.in ?? {})) {
      seen.add(from.slice(0, from.lastIndexOf(".")));
    }
  }
  return null;
}
