import { describe, expect, it } from "vitest";
import { contrast } from "./contrast";
import css from "./themes.css?raw";

const grounds = ["ground", "surface", "surface-raised", "surface-sunken", "hover", "chosen"];
const words = "text text-quiet accent good warning error busy cached stale".split(" ");
const colors = "grey red orange yellow green teal blue purple pink".split(" ");

/** The colours of one theme by name. */
function themeOf(name: string): Map<string, string> {
  const start = css.indexOf(`:root[data-theme="${name}"] {`);
  const block = css.slice(start, css.indexOf("}", start));
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1]!, m[2]!]));
}

function below(theme: Map<string, string>, pairs: [string, string][], least: number): string[] {
  return pairs
    .map(([a, b]) => ({ a, b, is: contrast(theme.get(a)!, theme.get(b)!) }))
    .filter((pair) => !(pair.is >= least))
    .map((pair) => `${pair.a} on ${pair.b}: ${pair.is.toFixed(2)}, ${least} is wanted`);
}

describe("contrast", () => {
  it("counts black on white as 21", () => expect(contrast("#000000", "#ffffff")).toBeCloseTo(21));
  it("counts a colour on itself as 1", () => expect(contrast("#346abc", "#346abc")).toBe(1));
});

describe.each(["dark", "light", "contrast"])("theme %s", (name) => {
  const theme = themeOf(name);
  const least = name === "contrast" ? 7 : 4.5;

  it("has all colours", () => expect(theme.size).toBe(38));

  it("lets every word be read on every ground", () => {
    const pairs = words.flatMap((w) => grounds.map((g): [string, string] => [w, g]));
    expect(below(theme, pairs, least)).toEqual([]);
  });

  it("lets words be read on the accent and on notes", () => {
    const notes = colors.flatMap((c): [string, string][] => [
      ["text", `tint-${c}`],
      ["text-quiet", `tint-${c}`],
    ]);
    expect(below(theme, [["accent-text", "accent"], ...notes], least)).toEqual([]);
  });

  it("lets edges of controls, wires and the focus be seen", () => {
    const seen = ["edge", "focus", ...colors.map((c) => `tone-${c}`)];
    const on = ["ground", "surface", "surface-raised", "surface-sunken"];
    const pairs = seen.flatMap((s) => on.map((g): [string, string] => [s, g]));
    expect(below(theme, pairs, 3)).toEqual([]);
  });
});
