import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import type { KnotNode as KnotNodeType } from "../model/state";

/** A knot that a wire passes through; it bends the wire and nothing else. */
export const KnotNode = memo(function KnotNode({ data, selected }: NodeProps<KnotNodeType>) {
  return <div className="knot" data-selected={selected || undefined}
    style={{ background: data.color }} />;
});
