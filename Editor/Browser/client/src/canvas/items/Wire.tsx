import { BaseEdge, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import type { Point } from "../../session/protocol";
import { useCanvas, type WireEdge } from "../model/state";
import { useWireColor } from "../model/useWireColor";
import { wirePath } from "../model/wirePath";

const noKnots: Point[] = [];

/** A wire in the colour of what it carries. */
export const Wire = memo(function Wire(
  { sourceX, sourceY, targetX, targetY, data, selected }: EdgeProps<WireEdge>,
) {
  const color = useWireColor(data?.color ?? "");
  const path = wirePath([sourceX, sourceY], [targetX, targetY], data?.knots ?? noKnots);
  const far = useCanvas((state) => state.far);
  if (far) {
    return <BaseEdge path={path} interactionWidth={0} style={{ stroke: color, strokeWidth: 8 }} />;
  }
  return (
    <g className="wire" data-selected={selected || undefined} data-dim={data?.dim || undefined}>
      <path className="wire-edge" d={path} />
      <BaseEdge path={path} interactionWidth={18} style={{ stroke: color }} />
    </g>
  );
});
