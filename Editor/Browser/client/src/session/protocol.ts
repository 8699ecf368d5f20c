/** What stands in a graph file and what the server says about it. */

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** An item of the canvas: a node's id, `group:ID`, `note:ID` or `reroute:ID`. */
export type Item = string;

/** One end of a wire, `node.port`. */
export type End = string;

export type Point = [x: number, y: number];

export type Mode = "run" | "bypass" | "mute";

/** [seconds, value, how it goes on]. */
export type CurvePoint = [number, number, "smooth" | "linear" | "hold"];

export interface NodeEntry {
  type: string;
  v?: number;
  mode?: Mode;
  set?: Record<string, Json>;
  in?: Record<string, End>;
  auto?: Record<string, CurvePoint[]>;
}

export interface GroupEntry {
  id: string;
  title?: string;
  of?: Item[];
  color?: string;
}

export interface NoteEntry {
  id: string;
  at?: Point;
  size?: Point;
  text?: string;
  color?: string;
}

export interface RerouteEntry {
  wire: End;
  at: Point;
}

export interface Layout {
  at?: Record<string, Point>;
  groups?: GroupEntry[];
  notes?: NoteEntry[];
  reroutes?: Record<string, RerouteEntry>;
}

/** A place that was changed on both sides of a merge. A value that is not there is missing. */
export interface Conflict {
  at: string;
  base?: Json;
  ours?: Json;
  theirs?: Json;
}

/** The root of the graph file. Read it only: it changes by patches. */
export interface GraphRoot {
  format: string;
  meta?: Record<string, Json>;
  settings?: Record<string, Json>;
  params?: Record<string, { to: End; label?: string }>;
  assets?: Record<string, { kind: string; path: string; sha256?: string }>;
  nodes?: Record<string, NodeEntry>;
  layout?: Layout;
  conflicts?: Conflict[];
}

export interface Choice {
  name: string;
  doc: string;
}

/** A setting as the catalogue describes it. */
export interface SettingType {
  name: string;
  type: string;
  default: Json;
  min?: number;
  max?: number;
  unit?: string;
  choices?: Choice[];
  asset?: string;
  optional?: boolean;
  /** Numbers that may also take a wire or a curve. */
  signal?: boolean;
  target?: boolean;
  cosmetic?: boolean;
  doc: string;
}

export interface PortType {
  name: string;
  type: string;
  stream: boolean;
  doc: string;
  optional?: boolean;
  whole?: boolean;
}

export interface NodeType {
  type: string;
  version: number;
  category: string;
  summary: string;
  remarks: string;
  inputs: PortType[];
  outputs: PortType[];
  settings: SettingType[];
}

export type Shape = "circle" | "square" | "diamond" | "triangle" | "hexagon" | "chevron";

/** How wires and ports of one type look. */
export interface WireLook {
  color: string;
  shape: Shape;
}

export interface Catalogue {
  nodes: NodeType[];
  looks: Record<string, WireLook>;
}

export interface Problem {
  code: string;
  severity: "error" | "warning" | "note" | string;
  text: string;
  node?: string;
  where?: string;
  line?: number;
  column?: number;
}

export type NodeState =
  | "idle"
  | "waiting"
  | "running"
  | "cached"
  | "fresh"
  | "stale"
  | "failed"
  | "skipped";

export interface NodeStatus {
  state: NodeState;
  done?: number;
  of?: number;
  unit?: string;
  secondsLeft?: number;
  text?: string;
  seconds?: number;
  /** Names of what it shows besides its outputs, the most telling first; looked at like them. */
  shows?: string[];
  error?: { code: string; text: string; fix?: string } | null;
}

export interface RunStatus {
  state: "idle" | "running" | "stopping";
  outcome?: string | null;
  seconds?: number;
  secondsLeft?: number | null;
  message?: string | null;
  upTo?: string | null;
  /** What the run made, by node: paths inside the folder of results. */
  files?: Record<string, string[]>;
}

/** Another person in the same session. */
export interface Peer {
  client: string;
  name: string;
  color: string;
  items: Item[];
  at: Point | null;
}

/** A picture, curve or text of a value on a wire. `url` for pictures, `data` for JSON. */
export interface Preview {
  node: string;
  port: string;
  frame?: number;
  mediaType: string;
  words: string;
  facts: Record<string, Json> | null;
  url?: string;
  data?: CurveData | TextData;
}

export interface CurveData {
  kind: "curve";
  series: { name: string; x: number[]; y: number[] }[];
}

export interface TextData {
  kind: "text";
  text: string;
}
