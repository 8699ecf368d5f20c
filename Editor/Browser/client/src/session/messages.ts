import type {
  GraphRoot, Item, Json, NodeStatus, Peer, Point, Problem, RunStatus,
} from "./protocol";

/** One property that changed. Without `after` it is gone. */
export interface Change {
  path: string[];
  after?: Json;
  index?: number;
}

export interface Patch {
  revision: number;
  label: string;
  by: string;
  changes: Change[];
  undo: string | null;
  redo: string | null;
  changed: boolean;
}

export interface Welcome {
  session: string;
  revision: number;
  client: string;
  done: number;
  document?: GraphRoot;
  /** Where to show the nodes of a graph that says nothing about places. */
  places?: Record<string, Point>;
  patches?: Patch[];
  undo: string | null;
  redo: string | null;
  changed: boolean;
  path: string;
  readOnly: boolean;
  recovery: Recovery | null;
  problems?: Problem[];
  statuses?: Record<string, NodeStatus>;
  run?: RunStatus;
}

/** What was unsaved when the editor ended: in a sentence, the whole graph, how many steps, when. */
export interface Recovery {
  text: string;
  document: GraphRoot;
  steps?: number;
  when?: string;
}

export type DiskState = "changed" | "same" | "gone";

/** What the server sends as text; each message has one of these. */
export interface ServerMessage {
  welcome?: Welcome;
  patch?: Patch;
  done?: number;
  made?: string[];
  revision?: number;
  refused?: number;
  code?: string;
  text?: string;
  answer?: number;
  error?: { code: string; text: string };
  problems?: Problem[];
  statuses?: Record<string, NodeStatus | null>;
  run?: RunStatus;
  peers?: Peer[];
  disk?: { state: DiskState };
  recovery?: Recovery | null;
  saved?: { revision: number };
  /** What undo and redo would do for this page, leaving out what others did. */
  can?: { undo: string | null; redo: string | null };
  [more: string]: unknown;
}

/** What stands before the bytes of a preview. */
export interface PreviewHeader {
  node: string;
  port: string;
  frame?: number;
  answer?: number;
  mediaType: string;
  words?: string;
  facts?: Record<string, Json> | null;
}

/** What to do when a look needs a training that is not finished: say so, or take what is there. */
export type Training = "refuse" | "takeUnfinished";

/** A wish to see a value; a newer one of the same slot takes its place. */
export interface LookWish {
  node: string;
  port: string;
  frame: number;
  width: number;
  height?: number;
  /** For a sheet of a whole stream: most frames on it. */
  tiles?: number;
  slot?: string;
  training?: Training;
}

export interface Watch {
  node: string;
  port: string;
  width: number;
}

export interface Presence {
  items: Item[];
  at: Point | null;
}
