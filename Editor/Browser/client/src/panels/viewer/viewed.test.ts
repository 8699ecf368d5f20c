import { describe, expect, it } from "vitest";
import catalogue from "../../samples/catalogue.json";
import graph from "../../samples/graph.json";
import type { GraphRoot, NodeType } from "../../session/protocol";
import { upstream, viewedOf } from "./viewed";

const root = graph as unknown as GraphRoot;
const types = Object.fromEntries(
  (catalogue as unknown as NodeType[]).map((type) => [type.type, type]));

const none = () => [];

describe("viewedOf", () => {
  it("follows the selection", () =>
    expect(viewedOf(root, types, ["note:1", "walk"], null, none))
      .toEqual({ node: "walk", port: "latents" }));
  it("prefers a stream", () =>
    expect(viewedOf(root, types, ["clip"], null, none))
      .toEqual({ node: "clip", port: "frames" }));
  it("shows what a sink takes", () =>
    expect(viewedOf(root, types, ["film"], null, none))
      .toEqual({ node: "enlarge", port: "frames" }));
  it("stays with what is pinned while it is there", () => {
    const pinned = { node: "draw", port: "frames" };
    expect(viewedOf(root, types, ["walk"], pinned, none)).toBe(pinned);
    expect(viewedOf(root, types, ["walk"], { node: "gone", port: "x" }, none)?.node).toBe("walk");
  });
  it("stays with how long work is going", () => {
    const pinned = { node: "train", port: "losses" };
    const shows = (node: string) => (node === "train" ? ["losses"] : []);
    expect(viewedOf(root, types, ["walk"], pinned, shows)).toBe(pinned);
    expect(viewedOf(root, types, ["walk"], pinned, none)?.node).toBe("walk");
  });
  it("shows nothing of nothing", () => expect(viewedOf(root, types, [], null, none)).toBeNull());
});

describe("upstream", () => {
  it("finds the nearest node", () => {
    expect(upstream(root, "sheet", (type) => type === "KeyLatents")).toBe("keys");
    expect(upstream(root, "keys", (type) => type === "KeyLatents")).toBe("keys");
    expect(upstream(root, "clip", (type) => type === "KeyLatents")).toBeNull();
  });
});
