import type { Point } from "../../session/protocol";
import type { SessionState } from "../../session/store";
import { partsOf } from "./items";
import type { NodeShape } from "./shape";
import { drawn, type FlowNode, type WireEdge } from "./state";

const noKnots: Point[] = [];

/** The wires of the document; those that stay as they are stay the same objects. */
export function buildWires(state: SessionState, places: Map<string, FlowNode>): WireEdge[] {
  const before = new Map(drawn.get().edges.map((edge) => [edge.id, edge]));
  const chosen = new Set(drawn.get().wires);
  const knots = knotsByWire(places);
  const wires: WireEdge[] = [];
  for (const [target, entry] of Object.entries(state.root.nodes ?? {})) {
    for (const [port, from] of Object.entries(entry.in ?? {})) {
      const { node: source, port: sourceHandle } = partsOf(from);
      const start = places.get(source);
      if (!start) {
        continue;
      }
      const id = `${target}.${port}`;
      const shape = start.data as NodeShape;
      const type = shape.outputs.find((one) => one.name === sourceHandle)?.type ?? "";
      const color = state.looks[type]?.color ?? "var(--tone-grey)";
      const dim = shape.mode === "mute" || entry.mode === "mute";
      const through = knots.get(id) ?? noKnots;
      const was = before.get(id);
      const same = was && was.source === source && was.sourceHandle === sourceHandle
        && was.selected === chosen.has(id) && was.data?.color === color && was.data.dim === dim
        && was.data.knots.join() === through.join();
      wires.push(same ? was : {
        id, type: "wire", source, sourceHandle, target, targetHandle: port,
        selected: chosen.has(id), data: { color, knots: through, dim },
        ariaLabel: `Wire from ${from} to ${id}`,
      });
    }
  }
  return wires;
}

function knotsByWire(places: Map<string, FlowNode>): Map<string, Point[]> {
  const knots = new Map<string, Point[]>();
  for (const node of places.values()) {
    if (node.type === "knot") {
      const { wire } = node.data;
      knots.set(wire, [...knots.get(wire) ?? [], [node.position.x, node.position.y]]);
    }
  }
  return knots;
}
