import { describe, expect, it } from "vitest";
import type { GraphRoot, SettingType } from "../../session/protocol";
import { freeParam, inText, paramOf, rangeOf, sorted } from "./targets";

const root: GraphRoot = {
  format: "gangraph/1",
  params: { seed: { to: "a.seed" }, bSeed: { to: "c.seed" } },
  nodes: { a: { type: "X" }, b: { type: "X" } },
  layout: { groups: [{ id: "g1" }], notes: [{ id: "n1" }] },
};

const setting = (more: Partial<SettingType>): SettingType =>
  ({ name: "x", type: "int", default: 0, doc: "", ...more });

describe("sorted", () => {
  it("leaves out what is gone", () =>
    expect(sorted(["a", "z", "group:g1", "group:g9", "note:n1", "reroute:r"], root)).toEqual({
      nodes: ["a"], groups: ["g1"], notes: ["n1"],
    }));
});

describe("params", () => {
  it("are found by what they lead to", () => {
    expect(paramOf(root, "a", "seed")).toBe("seed");
    expect(paramOf(root, "b", "seed")).toBeNull();
  });
  it("get names that no other has", () => {
    expect(freeParam(root, "b", "steps")).toBe("steps");
    expect(freeParam(root, "b", "seed")).toBe("bSeed2");
    expect(freeParam(root, "c", "seed")).toBe("cSeed");
  });
});

describe("words", () => {
  it.each([
    [{ min: 0, max: 4, unit: "pixels" }, "0 to 4 pixels"],
    [{ min: 1 }, "at least 1"],
    [{ max: 9 }, "at most 9"],
    [{}, ""],
  ])("tell the range %o", (more, words) => expect(rangeOf(setting(more))).toBe(words));
  it.each([
    ["", "empty"],
    [[], "empty"],
    [true, "on"],
    [[1, 2], "1, 2"],
    [0, "0"],
  ])("tell %o", (value, words) => expect(inText(value)).toBe(words));
});
