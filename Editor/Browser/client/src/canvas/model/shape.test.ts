import { describe, expect, it } from "vitest";
import type { NodeType, SettingType } from "../../session/protocol";
import { handlesOf, measure, shapeOf } from "./shape";

const setting = (name: string, more: Partial<SettingType> = {}): SettingType =>
  ({ name, type: "double", default: 0, doc: "", ...more });
const port = (name: string, stream = true) => ({ name, type: "Frames", stream, doc: "" });

const swirl: NodeType = {
  type: "Swirl", version: 1, category: "Effects", summary: "", remarks: "",
  inputs: [port("frames")], outputs: [port("set", false), port("frames")],
  settings: [setting("a", { signal: true }), setting("b"), setting("c"),
    setting("d", { signal: true }), setting("e", { signal: true })],
};

const names = (type: NodeType | undefined, entry: object, used: string[] = []) =>
  shapeOf("x", { type: "Swirl", ...entry }, type, used, false);

describe("shapeOf", () => {
  it("shows the first three settings", () =>
    expect(names(swirl, {}).fields.map((field) => field.setting.name)).toEqual(["a", "b", "c"]));

  it("also shows settings that have a wire or a curve", () => {
    const shape = names(swirl, { in: { e: "lfo.signal" }, auto: { d: [] } });
    expect(shape.fields.map((field) => field.setting.name)).toEqual(["a", "b", "c", "d", "e"]);
    expect(shape.fields.at(-1)?.wiredFrom).toBe("lfo.signal");
  });

  it("shows the picture of what streams", () =>
    expect(names(swirl, {}).picturePort).toBe("frames"));

  it("is as much higher as the picture", () => {
    const [bare, pictured] = [false, true].map((picture) =>
      shapeOf("x", { type: "Swirl" }, swirl, [], picture));
    expect(pictured!.height - bare!.height).toBe(measure.picture);
  });

  it("knows the ports of an unknown type by its wires", () => {
    const shape = names(undefined, { in: { what: "a.b" } }, ["out"]);
    expect(shape.known).toBe(false);
    expect(shape.inputs.map((one) => one.name)).toEqual(["what"]);
    expect(shape.outputs.map((one) => one.name)).toEqual(["out"]);
  });
});

describe("handlesOf", () => {
  it("gives each port and each setting that takes a wire a handle on its side", () => {
    const handles = handlesOf(names(swirl, { in: { b: "x.y" } }));
    expect(handles.map((handle) => `${handle.type} ${handle.id}`)).toEqual(
      ["target frames", "target a", "target b", "source set", "source frames"]);
    expect(handles.map((handle) => handle.x)).toEqual([-6, -6, -6, 222, 222]);
  });

  it("puts a handle where its row is", () => {
    const shape = names(swirl, {});
    const [first] = handlesOf(shape);
    expect(first!.y + measure.handle / 2).toBe(shape.inputs[0]!.y);
  });
});
