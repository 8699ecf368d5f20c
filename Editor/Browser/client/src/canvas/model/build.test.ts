import { beforeEach, describe, expect, it } from "vitest";
import type { GraphRoot, NodeType } from "../../session/protocol";
import { applyChanges } from "../../session/patch";
import { session } from "../../session/store";
import { select } from "../../session/view";
import { rebuild, sizesOf } from "./build";
import { drawn } from "./state";

const port = { name: "frames", type: "Frames", stream: true, doc: "" };
const type: NodeType = {
  type: "Swirl", version: 1, category: "Effects", summary: "", remarks: "",
  inputs: [port], outputs: [port], settings: [],
};
const root: GraphRoot = {
  format: "gangraph/1",
  nodes: {
    a: { type: "Swirl" }, b: { type: "Swirl", in: { frames: "a.frames" } },
    c: { type: "Gone", in: { x: "b.frames" } }, d: { type: "Swirl", in: { frames: "c.y" } },
  },
  layout: {
    at: { a: [0, 0], b: [300, 0], c: [600, 0], d: [900, 0] },
    groups: [{ id: "g", title: "Pair", of: ["a", "b"], color: "blue" }, "of another tool" as never],
    notes: [{ id: "n", at: [0, 400], text: "Hello" }],
    reroutes: { r: { wire: "b.frames", at: [260, 90] } },
  },
};
const node = (id: string) => drawn.get().nodes.find((one) => one.id === id);
const patch = (path: string[], after?: unknown) => {
  session.set({ root: applyChanges(session.get().root, [{ path, after: after as never }]) });
  rebuild();
};

beforeEach(() => {
  session.set({ root, types: { Swirl: type }, looks: {} });
  drawn.set({ nodes: [], edges: [], held: {}, wires: [] });
  select([]);
  rebuild();
});

describe("rebuild", () => {
  it("shows nodes, notes, reroutes and groups, and leaves alone what looks otherwise", () =>
    expect(drawn.get().nodes.map((one) => one.id)).toEqual(
      ["group:g", "a", "b", "c", "d", "note:n", "reroute:r"]));

  it("draws a group around its members", () => {
    const { position, width } = node("group:g")!;
    expect(position.x).toBeLessThan(0);
    expect(position.x + width!).toBeGreaterThan(300 + node("b")!.width!);
  });

  it("keeps what a patch does not touch the same object", () => {
    const before = drawn.get();
    patch(["layout", "at", "d"], [950, 0]);
    expect(node("d")!.position.x).toBe(950);
    expect(node("a")).toBe(before.nodes[1]);
    expect(node("group:g")).toBe(before.nodes[0]);
    expect(drawn.get().edges).toEqual(before.edges);
    expect(drawn.get().edges[0]).toBe(before.edges[0]);
  });

  it("shows an item where it is held, whatever the document says", () => {
    drawn.set({ held: { a: [5, 6] } });
    patch(["layout", "at", "a"], [70, 70]);
    expect(node("a")!.position).toEqual({ x: 5, y: 6 });
  });

  it("puts what is chosen in front of the others", () => {
    select(["a"]);
    rebuild();
    expect(node("a")!.zIndex).toBeGreaterThan(node("b")!.zIndex!);
  });

  it("gives a wire of an unknown type its ends and a wire its knots", () => {
    const { edges } = drawn.get();
    expect(edges.map((edge) => edge.id)).toEqual(["b.frames", "c.x", "d.frames"]);
    expect(edges[0]!.data?.knots).toEqual([[260, 90]]);
    expect(node("c")!.handles?.map((handle) => handle.id)).toEqual(["x", "y"]);
  });
});

describe("sizesOf", () => {
  it("gives the sizes of what can be arranged", () =>
    expect(Object.keys(sizesOf(["a", "group:g"]))).toEqual(["a"]));
});
