import { describe, expect, it } from "vitest";
import { contrast } from "./contrast";
import { seenOn } from "./wires";

describe("seenOn", () => {
  it("leaves a colour alone that is seen", () =>
    expect(seenOn("#86b6ff", "#141518")).toBe("#86b6ff"));

  it.each(["#f3e06a", "#7fffd4", "#ffffff"])("darkens %s on a light ground", (color) =>
    expect(contrast(seenOn(color, "#eeeeec"), "#eeeeec")).toBeGreaterThanOrEqual(3),
  );

  it("lightens a dark colour on a dark ground", () =>
    expect(contrast(seenOn("#101040", "#141518"), "#141518")).toBeGreaterThanOrEqual(3));

  it("leaves what is no colour as it is", () => expect(seenOn("red", "#000000")).toBe("red"));
});
