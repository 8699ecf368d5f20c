import type {
  GroupEntry, Item, NodeEntry, NodeType, NoteEntry, Point,
} from "../../session/protocol";
import { session, type SessionState } from "../../session/store";
import { view } from "../../session/view";
import { kindOf, listOf, membersOf, partsOf } from "./items";
import { handlesOf, measure, shapeOf, type NodeShape } from "./shape";
import {
  canvas, drawn, type BoxNode, type FlowNode, type KnotNode, type NoteNode, type ShapeNode,
} from "./state";
import { buildWires } from "./buildWires";

interface Kept {
  entry: NodeEntry;
  type: NodeType | undefined;
  used: string;
  pictures: boolean;
  shape: NodeShape;
}

const kept = new Map<string, Kept>();
const boxPadding = { side: 18, top: 46, bottom: 18 };
const noteSize: Point = [220, 120];

/**
 * Brings React Flow's nodes and wires up to the document. Whatever stays as it is stays the same
 * object: only what changed is drawn again.
 */
export function rebuild(): void {
  const state = session.get();
  const before = new Map(drawn.get().nodes.map((node) => [node.id, node]));
  const chosen = new Set(view.get().selection);
  const nodes: FlowNode[] = buildNodes(state, before, chosen);
  const { notes, groups, reroutes } = state.root.layout ?? {};
  for (const note of listOf<NoteEntry>(notes)) {
    nodes.push(keep(before, buildNote(note, chosen)));
  }
  for (const [id, knot] of Object.entries(reroutes ?? {})) {
    if (typeof knot?.wire === "string" && Array.isArray(knot.at)) {
      nodes.push(keep(before, buildKnot(state, id, knot.wire, knot.at, chosen)));
    }
  }
  const places = new Map(nodes.map((node) => [node.id, node]));
  const boxes = listOf<GroupEntry>(groups).flatMap((group) => {
    const box = buildBox(group, places, chosen);
    return box ? [keep(before, box)] : [];
  });
  drawn.set({ nodes: [...boxes, ...nodes], edges: buildWires(state, places) });
}

function buildNodes(
  state: SessionState, before: Map<string, FlowNode>, chosen: Set<Item>,
): ShapeNode[] {
  const entries = Object.entries(state.root.nodes ?? {});
  const used = usedOutputs(entries, state.types);
  const { held } = drawn.get();
  const { pictures } = canvas.get();
  const places = state.root.layout?.at ?? {};
  let unplaced = 0;
  for (const id of kept.keys()) {
    if (!state.root.nodes?.[id]) {
      kept.delete(id);
    }
  }
  return entries.map(([id, entry]) => {
    const type = state.types[entry.type];
    const shape = keepShape(id, entry, type, used.get(id) ?? [], pictures);
    const [x, y] = held[id] ?? places[id] ?? state.places[id] ?? freePlace(unplaced++);
    const was = before.get(id) as ShapeNode | undefined;
    const selected = chosen.has(id);
    if (was && was.data === shape && was.position.x === x && was.position.y === y
      && was.selected === selected) {
      return was;
    }
    return {
      id, type: "shape", position: { x, y }, data: shape, selected,
      width: measure.width, height: shape.height,
      measured: { width: measure.width, height: shape.height },
      handles: was?.data === shape ? was.handles : handlesOf(shape),
      // What is chosen lies in front of what it is dragged over.
      ariaLabel: `${id}, ${entry.type}`, zIndex: selected ? 4 : 1,
    };
  });
}

/** A place above the others for a node that has none: rows of six. */
function freePlace(index: number): Point {
  return [(index % 6) * 280, -400 - Math.floor(index / 6) * 400];
}

function keepShape(
  id: string, entry: NodeEntry, type: NodeType | undefined, used: string[], pictures: boolean,
): NodeShape {
  const was = kept.get(id);
  const usedText = used.join();
  if (was && was.entry === entry && was.type === type && was.used === usedText
    && was.pictures === pictures) {
    return was.shape;
  }
  const shape = shapeOf(id, entry, type, used, pictures);
  kept.set(id, { entry, type, used: usedText, pictures, shape });
  return shape;
}

/** The outputs that wires take from nodes of unknown type. */
function usedOutputs(
  entries: [string, NodeEntry][], types: Record<string, NodeType>,
): Map<string, string[]> {
  const unknown = new Map(entries.filter(([, entry]) => !types[entry.type])
    .map(([id]) => [id, [] as string[]]));
  if (unknown.size > 0) {
    for (const [, entry] of entries) {
      for (const end of Object.values(entry.in ?? {})) {
        const { node, port } = partsOf(end);
        const ports = unknown.get(node);
        if (ports && !ports.includes(port)) {
          ports.push(port);
        }
      }
    }
  }
  return unknown;
}

function buildNote(note: NoteEntry, chosen: Set<Item>): NoteNode {
  const id = `note:${note.id}`;
  const [x, y] = drawn.get().held[id] ?? note.at ?? [0, 0];
  const [width, height] = note.size ?? noteSize;
  const text = note.text ?? "";
  return {
    id, type: "note", position: { x, y }, selected: chosen.has(id), width, height,
    measured: { width, height }, handles: [], data: { text, color: note.color ?? "yellow" },
    ariaLabel: `Note: ${text.slice(0, 60)}`, zIndex: 2,
  };
}

function buildKnot(
  state: SessionState, id: string, wire: string, at: Point, chosen: Set<Item>,
): KnotNode {
  const item = `reroute:${id}`;
  const [x, y] = drawn.get().held[item] ?? at;
  const { node, port } = partsOf(wire);
  const from = partsOf(state.root.nodes?.[node]?.in?.[port] ?? ".");
  const type = state.types[state.root.nodes?.[from.node]?.type ?? ""];
  const name = type?.outputs.find((output) => output.name === from.port)?.type ?? "";
  return {
    id: item, type: "knot", position: { x, y }, origin: [0.5, 0.5], selected: chosen.has(item),
    width: 14, height: 14, measured: { width: 14, height: 14 }, handles: [],
    data: { wire, color: state.looks[name]?.color ?? "var(--tone-grey)" },
    ariaLabel: `Reroute of the wire to ${wire}`, zIndex: 3,
  };
}

function buildBox(
  group: GroupEntry, places: Map<string, FlowNode>, chosen: Set<Item>,
): BoxNode | null {
  const id = `group:${group.id}`;
  const members = membersOf(group.id).flatMap((item) => places.get(item) ?? []);
  if (members.length === 0) {
    return null;
  }
  const left = Math.min(...members.map((node) => node.position.x)) - boxPadding.side;
  const top = Math.min(...members.map((node) => node.position.y)) - boxPadding.top;
  const width = Math.max(...members.map((node) => node.position.x + (node.width ?? 0)))
    + boxPadding.side - left;
  const height = Math.max(...members.map((node) => node.position.y + (node.height ?? 0)))
    + boxPadding.bottom - top;
  return {
    id, type: "box", position: { x: left, y: top }, selected: chosen.has(id), width, height,
    measured: { width, height }, handles: [],
    data: { title: group.title ?? "", color: group.color ?? "grey" },
    ariaLabel: `Group ${group.title ?? group.id}`, zIndex: 0, dragHandle: ".box-title",
  };
}

/** The node as it was, if nothing of it changed. */
function keep<N extends FlowNode>(before: Map<string, FlowNode>, now: N): N {
  const was = before.get(now.id);
  return was && JSON.stringify(was) === JSON.stringify(now) ? was as N : now;
}

/** The sizes of items, as arranging wants them. */
export function sizesOf(items: readonly Item[]): Record<Item, Point> {
  const wanted = new Set(items);
  return Object.fromEntries(drawn.get().nodes
    .filter((node) => wanted.size === 0 || wanted.has(node.id))
    .filter((node) => kindOf(node.id).kind !== "group")
    .map((node) => [node.id, [node.width ?? 0, node.height ?? 0] as Point]));
}

/** The size that a node of a type will have. */
export function sizeOfNew(name: string): Point {
  const type = session.get().types[name];
  return [measure.width, shapeOf("", { type: name }, type, [], canvas.get().pictures).height];
}
