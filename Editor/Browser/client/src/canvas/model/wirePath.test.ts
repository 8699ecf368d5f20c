import { describe, expect, it } from "vitest";
import { cross, inOrder, wirePath } from "./wirePath";

describe("inOrder", () => {
  it("passes knots in the order in which they lie on the way", () =>
    expect(inOrder([0, 0], [100, 0], [[70, 5], [20, -5], [50, 0]])).toEqual(
      [[0, 0], [20, -5], [50, 0], [70, 5], [100, 0]]));
});

describe("wirePath", () => {
  it("begins and ends at the ports", () => {
    const path = wirePath([1, 2], [301, 52]);
    expect(path.startsWith("M1,2 ")).toBe(true);
    expect(path.endsWith(" 301,52")).toBe(true);
  });

  it("has one bend more with each knot", () =>
    expect(wirePath([0, 0], [100, 0], [[50, 40]]).match(/C/g)).toHaveLength(2));
});

describe("cross", () => {
  it("sees a stroke through a wire", () =>
    expect(cross([0, -5], [0, 5], [-5, 0], [5, 0])).toBe(true));

  it("sees that a stroke ends before it", () =>
    expect(cross([0, -5], [0, -1], [-5, 0], [5, 0])).toBe(false));
});
