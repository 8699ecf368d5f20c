import { expect, it } from "vitest";
import graph from "../../samples/graph.json";
import type { GraphRoot, Problem } from "../../session/protocol";
import { listed } from "./problems";

const root = graph as unknown as GraphRoot;
const problem = (node: string | undefined, severity: string, text: string): Problem =>
  ({ code: "x", node, severity, text });

it("puts errors before warnings, and what is upstream first", () => {
  const found = listed(root, [
    problem("film", "warning", "late"),
    problem("film", "error", "far"),
    problem("clip", "error", "root cause"),
    problem("clip", "warning", "early"),
    problem(undefined, "error", "the graph"),
  ], {});
  expect(found.map((one) => one.text)).toEqual(
    ["the graph", "root cause", "far", "early", "late"]);
});

it("tells what failed in a run, with the fix, and nothing twice", () => {
  const error = { code: "e", text: "no room", fix: "Make room." };
  const found = listed(root, [problem("film", "error", "no room")],
    { film: { state: "failed", error }, draw: { state: "skipped" } });
  expect(found).toEqual([{ node: "film", severity: "error", text: "no room", fix: "Make room." }]);
});
