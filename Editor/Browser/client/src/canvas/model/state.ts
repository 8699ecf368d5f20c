import type { Edge, Node, ReactFlowInstance } from "@xyflow/react";
import { create } from "zustand";
import type { End, Item, Point } from "../../session/protocol";
import type { NodeShape } from "./shape";

export interface BoxData extends Record<string, unknown> {
  title: string;
  color: string;
}

export interface NoteData extends Record<string, unknown> {
  text: string;
  color: string;
}

export type ShapeNode = Node<NodeShape, "shape">;
export type BoxNode = Node<BoxData, "box">;
export type NoteNode = Node<NoteData, "note">;
export type KnotNode = Node<{ wire: End; color: string }, "knot">;
export type FlowNode = ShapeNode | BoxNode | NoteNode | KnotNode;
export type WireEdge = Edge<{ color: string; knots: Point[]; dim: boolean }, "wire">;

/** Where a wire may go while it is held: asked of the session once, when it is taken up. */
export interface Targets {
  end: End;
  fits: ReadonlySet<End>;
  cannot: Readonly<Record<End, string>>;
  /** Nodes with an end that fits. */
  nodes: ReadonlySet<string>;
}

/** What the palette shall find and what happens with it. */
export interface PaletteWish {
  at: Point;
  screen: Point;
  from?: End;
  to?: End;
  into?: End;
  replace?: string;
}

export interface MenuEntry {
  label: string;
  keys?: string;
  off?: boolean;
  do: () => void;
}

export interface MenuWish {
  screen: Point;
  name: string;
  entries: (MenuEntry | "line")[];
}

/** What is drawn. Apart from the rest: it changes with each step of a drag. */
export interface DrawnState {
  nodes: FlowNode[];
  edges: WireEdge[];
  /** Positions that are ahead of the document: being dragged, or on their way. */
  held: Record<Item, Point>;
  wires: End[];
}

export interface CanvasState {
  targets: Targets | null;
  /** The end from which the keyboard draws a wire, with a letter for each target. */
  letters: Record<End, string> | null;
  palette: PaletteWish | null;
  menu: MenuWish | null;
  editing: Item | null;
  /** So far away that nodes are only names and colours. */
  far: boolean;
  /** Far enough away that names are written large and the small print is left out. */
  away: boolean;
  snap: boolean;
  pictures: boolean;
  map: boolean;
}

export const useDrawn = create<DrawnState>()(() => ({
  nodes: [], edges: [], held: {}, wires: [],
}));

export const drawn = { get: useDrawn.getState, set: useDrawn.setState };

export const useCanvas = create<CanvasState>()(() => ({
  targets: null,
  letters: null,
  palette: null,
  menu: null,
  editing: null,
  far: false,
  away: false,
  snap: false,
  pictures: true,
  map: true,
}));

export const canvas = { get: useCanvas.getState, set: useCanvas.setState };

let instance: ReactFlowInstance<FlowNode, WireEdge> | null = null;
let pointer: Point | null = null;

/** React Flow's own doors to the viewport; null before the first drawing. */
export const flow = () => instance;

export function takeFlow(given: ReactFlowInstance<FlowNode, WireEdge>): void {
  instance = given;
}

/** Brings what is read close up to full size again, however far away the canvas is. */
export function fullSize(origin: string): { transform: string; transformOrigin: string } {
  const zoom = instance?.getZoom() ?? 1;
  return { transform: `scale(${Math.max(1, 1 / zoom)})`, transformOrigin: origin };
}

export function takePointer(at: Point | null): void {
  pointer = at;
}

/** Where the pointer is on the screen, or the middle of the canvas. */
export function pointerOnScreen(): Point {
  const area = document.querySelector(".canvas")?.getBoundingClientRect();
  const middle: Point = area ? [area.x + area.width / 2, area.y + area.height / 2] : [0, 0];
  return pointer ?? middle;
}

export function toFlow([x, y]: Point): Point {
  const at = instance?.screenToFlowPosition({ x, y }, { snapToGrid: false }) ?? { x, y };
  return [Math.round(at.x), Math.round(at.y)];
}
