import { beforeEach, describe, expect, it, vi } from "vitest";
import type { GraphRoot, NodeType, PortType, Preview } from "../../session/protocol";
import * as link from "../../session/session";
import { choicesOf } from "./choices";
import { pickPlace } from "./picks";

const sent = vi.spyOn(link, "send").mockResolvedValue({ ok: true, made: [], revision: 1 });

function port(name: string, type: string, whole = false): PortType {
  return { name, type, stream: true, whole, doc: "" };
}

function kind(type: string, inputs: PortType[], outputs: PortType[]): NodeType {
  return { type, version: 1, category: "", summary: "", remarks: "", inputs, outputs,
    settings: [] };
}

const choosing: NodeType = {
  ...kind("Choosing", [port("candidates", "Latents", true)], [port("latents", "Latents")]),
  settings: [{ name: "picks", type: "int[]", default: [], min: 1, doc: "" }],
};
const types = Object.fromEntries([
  choosing,
  kind("Seeds", [], [port("latents", "Latents")]),
  kind("Draw", [port("latents", "Latents")], [port("frames", "Frames")]),
  kind("Twist", [port("frames", "Frames")], [port("frames", "Frames")]),
  kind("Walk", [port("keys", "Latents", true)], [port("latents", "Latents")]),
].map((type) => [type.type, type]));

const root: GraphRoot = {
  format: "gangraph/1",
  nodes: {
    seeds: { type: "Seeds" },
    draw: { type: "Draw", in: { latents: "seeds.latents" } },
    twist: { type: "Twist", in: { frames: "draw.frames" } },
    pick: { type: "Choosing", set: { picks: [3, 1] }, in: { candidates: "seeds.latents" } },
    walk: { type: "Walk", in: { keys: "seeds.latents" } },
    film: { type: "Draw", in: { latents: "walk.latents" } },
    best: { type: "Draw", in: { latents: "pick.latents" } },
  },
};

function sheet(node: string): Preview {
  return { node, port: "frames", mediaType: "image/jpeg", words: "",
    facts: { tiles: { columns: 2, rows: 2, count: 3 }, frames: [0, 2, 5], length: 6 } };
}

beforeEach(() => sent.mockClear());

describe("pickPlace", () => {
  it("finds the node that picks among what was drawn, through effects too", () => {
    const place = { node: "pick", from: "seeds.latents", picks: [3, 1] };
    expect(pickPlace(root, types, sheet("draw"))).toEqual(place);
    expect(pickPlace(root, types, sheet("twist"))).toEqual(place);
  });

  it("finds none for frames of a walk, nor for what was picked", () => {
    expect(pickPlace(root, types, sheet("film"))).toBeNull();
    expect(pickPlace(root, types, sheet("best"))).toBeNull();
  });
});

describe("choicesOf a sheet of candidates", () => {
  it("shows the places of what is picked", () => {
    const choices = choicesOf(root, types, sheet("twist"));
    expect(choices.can).toEqual(["pick", "look"]);
    expect(choices.among).toBe("seeds.latents");
    expect([0, 1, 2].map(choices.pickedAt)).toEqual([2, 1, 0]);
  });

  it("writes the frame of a tile into the picks, and out of them", () => {
    const choices = choicesOf(root, types, sheet("draw"));
    choices.write("pick", [2]);
    expect(sent).toHaveBeenLastCalledWith(
      { do: "list", node: "pick", setting: "picks", add: 6 });
    choices.write("pick", [1]);
    expect(sent).toHaveBeenLastCalledWith(
      { do: "list", node: "pick", setting: "picks", take: 3 });
  });

  it("sends the change alone, so that quick picks lose nothing of each other", () => {
    const choices = choicesOf(root, types, sheet("draw"));
    choices.write("pick", [2]);
    choices.write("pick", [1]);
    expect(sent.mock.calls.every(([command]) => !("value" in command))).toBe(true);
  });
});
