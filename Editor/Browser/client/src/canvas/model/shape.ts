import { Position, type NodeHandle } from "@xyflow/react";
import type { End, Mode, NodeEntry, NodeType, SettingType } from "../../session/protocol";

/** Measures of a node in pixels; canvas.css draws with the same. */
export const measure = {
  width: 228, header: 42, port: 22, field: 26, picture: 128, footer: 24, gap: 6, handle: 12,
};

/** How many settings a node shows itself; the inspector shows all. */
const shownSettings = 3;

export interface PortPlace {
  name: string;
  type: string;
  doc: string;
  y: number;
  optional: boolean;
}

export interface FieldPlace {
  setting: SettingType;
  y: number;
  wiredFrom: End | undefined;
}

/** What a node shows and where: known before anything is drawn, so that wires need no waiting. */
export interface NodeShape extends Record<string, unknown> {
  title: string;
  type: string;
  known: boolean;
  category: string;
  mode: Mode;
  inputs: PortPlace[];
  outputs: PortPlace[];
  fields: FieldPlace[];
  /** The output whose pictures are shown. */
  picturePort: string | null;
  picture: boolean;
  height: number;
}

/** `usedOutputs`: ports that wires take from a node of unknown type. */
export function shapeOf(
  id: string, entry: NodeEntry, type: NodeType | undefined, usedOutputs: readonly string[],
  pictures: boolean,
): NodeShape {
  let y = measure.header + measure.gap;
  const place = (name: string, portType: string, doc: string, row: number, optional = false) =>
    ({ name, type: portType, doc, optional, y: y + (row + 0.5) * measure.port });
  const wired = entry.in ?? {};
  const fields = (type?.settings ?? []).filter((setting, i) =>
    i < shownSettings || setting.name in wired || setting.name in (entry.auto ?? {}));
  const named = new Set([...type?.inputs ?? [], ...fields].map((one) => one.name));
  const strays = Object.keys(wired).filter((name) => !named.has(name));
  const inputs = [
    ...(type?.inputs ?? []).map((port, i) =>
      place(port.name, port.type, port.doc, i, port.optional)),
    ...strays.map((name, i) => place(name, "", "", (type?.inputs.length ?? 0) + i)),
  ];
  const outputs = type
    ? type.outputs.map((port, i) => place(port.name, port.type, port.doc, i))
    : usedOutputs.map((name, i) => place(name, "", "", i));
  y += Math.max(inputs.length, outputs.length) * measure.port;
  const rows = fields.map((setting, i) => ({
    setting, y: y + (i + 0.5) * measure.field, wiredFrom: wired[setting.name],
  }));
  y += rows.length * measure.field + measure.gap;
  const streams = type?.outputs.filter((port) => port.stream) ?? [];
  const picturePort = (streams[0] ?? type?.outputs[0])?.name ?? null;
  // The place of a picture is kept free before there is one: nodes must not grow over others.
  const picture = pictures && picturePort !== null;
  return {
    title: id, type: entry.type, known: type !== undefined, category: type?.category ?? "",
    mode: entry.mode ?? "run", inputs, outputs, fields: rows,
    picturePort, picture,
    height: y + (picture ? measure.picture : 0) + measure.footer,
  };
}

/** The handles of a node as React Flow wants them. */
export function handlesOf(shape: NodeShape): NodeHandle[] {
  const size = measure.handle;
  const handle = (name: string, y: number, out: boolean): NodeHandle => ({
    id: name, type: out ? "source" : "target",
    position: out ? Position.Right : Position.Left,
    x: (out ? measure.width : 0) - size / 2, y: y - size / 2, width: size, height: size,
  });
  return [
    ...shape.inputs.map((port) => handle(port.name, port.y, false)),
    ...shape.fields.filter((field) => takesWire(field)).map((field) =>
      handle(field.setting.name, field.y, false)),
    ...shape.outputs.map((port) => handle(port.name, port.y, true)),
  ];
}

export function takesWire(field: FieldPlace): boolean {
  return field.setting.signal === true || field.wiredFrom !== undefined;
}
