import { expect, it } from "vitest";
import graph from "../samples/graph.json";
import type { GraphRoot } from "../session/protocol";
import { upstreamOrder } from "./order";

it("puts what is needed before what needs it", () => {
  const root = graph as unknown as GraphRoot;
  const order = upstreamOrder(root);
  expect(order).toHaveLength(11);
  expect(order[0]).toBe("clip");
  for (const [id, entry] of Object.entries(root.nodes!)) {
    for (const from of Object.values(entry.in ?? {})) {
      expect(order.indexOf(from.split(".")[0]!)).toBeLessThan(order.indexOf(id));
    }
  }
});

it("ends on a ring", () =>
  expect(upstreamOrder({
    format: "gangraph/1",
    nodes: { a: { type: "X", in: { i: "b.o" } }, b: { type: "X", in: { i: "a.o" } } },
  })).toHaveLength(2));

it("is quick on a long chain", () => {
  const nodes = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) =>
    [`n${i}`, { type: "X", ...(i > 0 ? { in: { i: `n${i - 1}.o` } } : {}) }]));
  expect(upstreamOrder({ format: "gangraph/1", nodes }).at(-1)).toBe("n9999");
});
