import { create } from "zustand";
import type { DiskState, Recovery } from "./messages";
import type {
  GraphRoot, NodeStatus, NodeType, Peer, Point, Preview, Problem, RunStatus, WireLook,
} from "./protocol";

export type LinkState = "connecting" | "open" | "lost" | "refused";

/** A short message over the canvas. */
export interface Notice {
  id: number;
  kind: "done" | "warning" | "error";
  text: string;
}

/** What this tab knows of the session. Changed by src/session only. */
export interface SessionState {
  link: LinkState;
  /** Whether the token is that of an editor that has ended: only its new address helps. */
  outdated: boolean;
  session: string | null;
  client: string;
  revision: number;
  root: GraphRoot;
  /** Where nodes are shown that the graph does not place. */
  places: Record<string, Point>;
  path: string;
  readOnly: boolean;
  changed: boolean;
  undo: string | null;
  redo: string | null;
  recovery: Recovery | null;
  disk: DiskState;
  /** Node types by name, in the order of the palette. */
  types: Record<string, NodeType>;
  looks: Record<string, WireLook>;
  problems: Problem[];
  problemsOf: Record<string, Problem[]>;
  statuses: Record<string, NodeStatus>;
  run: RunStatus;
  peers: Peer[];
  /** By `node.port`. */
  previews: Record<string, Preview>;
  /** Commands that the server has not answered yet. */
  pending: number;
  notices: Notice[];
  /** What the live region says. */
  said: string;
}

export const emptyRoot: GraphRoot = { format: "gangraph/1", nodes: {} };

export const useSession = create<SessionState>()(() => ({
  link: "connecting",
  outdated: false,
  session: null,
  client: "",
  revision: 0,
  root: emptyRoot,
  places: {},
  path: "",
  readOnly: false,
  changed: false,
  undo: null,
  redo: null,
  recovery: null,
  disk: "same",
  types: {},
  looks: {},
  problems: [],
  problemsOf: {},
  statuses: {},
  run: { state: "idle" },
  peers: [],
  previews: {},
  pending: 0,
  notices: [],
  said: "",
}));

export const session = {
  get: useSession.getState,
  set: useSession.setState,
};
