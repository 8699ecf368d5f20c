import { BaseEdge, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import type { Point } from "../../session/protocol";
import type { WireEdge } from "../model/state";
import { useWireColor } from "../model/useWireColor";
import { wirePath } from "../model/wirePath";

const noKnots: Point[] = [];

/** A wire in the colour of what it carries. */
export const Wire = memo(function Wire(
  { sourceX, sourceY, targetX, targetY, data, selected }: EdgeProps<WireEdge>,
) {
  const color = useWireColor(data?.color ?? "");
  const path = wirePath([sourceX, sourceY], [targetX, targetY], data?.knots ?? noKnots);
  return (
    <g className="wire" data-selected={selected || undefined} data-dim={data?.dim || undefined}>
      <path className="wire-edge" d={path} />
      <BaseEdge path={path} interactionWidth={18} style={{ stroke: color }} />
    </g>
  );
});
