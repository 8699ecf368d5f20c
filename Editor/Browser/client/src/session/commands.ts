import type { Training } from "./messages";
import type { CurvePoint, End, Item, Json, Mode, Point } from "./protocol";

type Sizes = Record<Item, Point>;
type Wire = { from: End; to: End };

/** Every edit that the session knows, as it travels. */
export type EditCommand =
  | {
    do: "addNode"; type: string; at: Point; id?: string; set?: Record<string, Json>;
    wires?: Wire[];
  }
  | { do: "paste"; text: string; at: Point }
  | { do: "duplicate"; items: Item[]; at?: Point; wires: boolean }
  | { do: "remove"; items: Item[]; heal: boolean }
  | { do: "rename"; id: string; to: string }
  | { do: "replace"; id: string; type: string }
  | { do: "set"; node: string; setting: string; value?: Json }
  | { do: "setMany"; values: { node: string; setting: string; value?: Json }[] }
  | { do: "list"; node: string; setting: string; add: number; sorted?: boolean }
  | { do: "list"; node: string; setting: string; take: number }
  | { do: "curve"; node: string; setting: string; points?: CurvePoint[] }
  | { do: "connect"; from: End; to: End }
  | { do: "disconnect"; to: End[] }
  | { do: "insert"; type: string; into: End; at: Point; sizes?: Sizes }
  | { do: "mode"; items: Item[]; mode: Mode }
  | { do: "move"; at: Record<Item, Point> }
  | { do: "align"; items: Item[]; how: Alignment; sizes: Sizes }
  | { do: "distribute"; items: Item[]; how: "across" | "down"; sizes: Sizes }
  | { do: "layout"; items: Item[]; sizes: Sizes }
  | { do: "group"; items: Item[]; title: string; color?: string }
  | { do: "ungroup"; id: string }
  | { do: "editGroup"; id: string; title?: string; color?: string }
  | { do: "addNote"; at: Point; text: string; color?: string; size?: Point }
  | { do: "editNote"; id: string; text?: string; color?: string; size?: Point }
  | { do: "addReroute"; wire: End; at: Point }
  | { do: "graph"; name: string; value?: Json }
  | { do: "meta"; name: string; value?: Json }
  | { do: "addParam"; name: string; to: End; label?: string }
  | { do: "removeParam"; name: string }
  | { do: "addAsset"; name?: string; kind: string; path: string }
  | { do: "removeAsset"; name: string }
  | { do: "settle"; at: string; take: "ours" | "theirs" }
  | { do: "drop"; path: string; at: Point; fit?: End };

export type Alignment = "left" | "right" | "top" | "bottom" | "centre" | "middle";

/** What is asked of the session itself. */
export type SessionCommand =
  | { do: "undo" }
  | { do: "redo" }
  | { do: "save"; force?: boolean }
  | { do: "run"; upTo?: string }
  | { do: "stop" }
  | { do: "recover" }
  | { do: "discard" }
  | { do: "merge" }
  | { do: "reload" };

/** `gesture`: commands of one gesture (a slider being dragged) melt into one undo step. */
export type Command = (EditCommand | SessionCommand) & { gesture?: string };

export interface Done {
  ok: true;
  made: string[];
  revision: number;
  text?: string;
}

export interface Refused {
  ok: false;
  code: string;
  text: string;
}

export type Outcome = Done | Refused;

/** One row of the palette. */
export interface Found {
  type: string;
  category: string;
  summary: string;
  /** The words by which it was found. */
  match?: string;
  /** The port that the wire would get. */
  port?: string | null;
  reason?: string;
}

/** Questions and what comes back. */
export interface Questions {
  targets: {
    ask: { end: End; side: "input" | "output" };
    answer: { fits: End[]; cannot: Record<End, string> };
  };
  search: {
    ask: { text: string; from?: End; to?: End; into?: End };
    answer: { found: Found[] };
  };
  copy: { ask: { items: Item[] }; answer: { text: string } };
  length: {
    ask: { node: string; port: string; training?: Training };
    answer: { length: number | null; endless?: boolean; text?: string };
  };
}
