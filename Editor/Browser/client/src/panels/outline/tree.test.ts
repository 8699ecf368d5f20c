import { expect, it } from "vitest";
import graph from "../../samples/graph.json";
import type { GraphRoot } from "../../session/protocol";
import { rowsOf } from "./tree";

const root = graph as unknown as GraphRoot;

it("lists the nodes in upstream order", () => {
  const rows = rowsOf(root, new Set());
  expect(rows).toHaveLength(11);
  expect(rows[0]).toMatchObject({ item: "clip", level: 1, open: false });
});

it("lists the wires of a node that is open", () => {
  const rows = rowsOf(root, new Set(["walk"]));
  const at = rows.findIndex((row) => row.item === "walk");
  expect(rows.slice(at + 1, at + 3).map((row) => [row.label, row.item])).toEqual([
    ["keys from keys.latents", "keys"],
    ["latents to draw.latents", "draw"],
  ]);
});

it("puts members under their group, which closes", () => {
  const grouped = { ...root, layout: { ...root.layout,
    groups: [{ id: "g", title: "Keys", of: ["keys", "drawKeys"] }] } };
  const rows = rowsOf(grouped, new Set());
  const at = rows.findIndex((row) => row.key === "group:g");
  expect(rows.slice(at, at + 3).map((row) => [row.label, row.level])).toEqual([
    ["Keys", 1], ["keys", 2], ["drawKeys", 2],
  ]);
  expect(rowsOf(grouped, new Set(["closed group:g"]))).toHaveLength(10);
});

it("finds by name and type", () =>
  expect(rowsOf(root, new Set(), "generate").map((row) => row.item).sort())
    .toEqual(["draw", "drawKeys"]));
