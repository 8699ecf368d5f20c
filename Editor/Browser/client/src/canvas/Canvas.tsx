import { ReactFlow } from "@xyflow/react";
import "@xyflow/react/dist/base.css";

/** The graph. */
export function Canvas() {
  return <ReactFlow nodes={[]} edges={[]} proOptions={{ hideAttribution: true }} />;
}
