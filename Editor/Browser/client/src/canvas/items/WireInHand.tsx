import { useConnection, type ConnectionLineComponentProps } from "@xyflow/react";
import { useSession } from "../../session/store";
import { fullSize, useCanvas } from "../model/state";
import { wirePath } from "../model/wirePath";

/** The wire while it is drawn; over an end that does not fit it says why. */
export function WireInHand({ fromX, fromY, toX, toY, fromNode, fromHandle }:
  ConnectionLineComponentProps) {
  const over = useConnection((state) => state.toHandle
    ? `${state.toHandle.nodeId}.${state.toHandle.id}${state.toHandle.type === "source" ? ">" : ""}`
    : null);
  const targets = useCanvas((state) => state.targets);
  const outwards = fromHandle.type === "source";
  const color = useSession((state) => {
    const type = state.types[state.root.nodes?.[fromNode.id]?.type ?? ""];
    const ports = outwards ? type?.outputs : type?.inputs;
    return state.looks[ports?.find((port) => port.name === fromHandle.id)?.type ?? ""]?.color;
  });
  const why = over ? targets?.cannot[over] : undefined;
  const path = outwards
    ? wirePath([fromX, fromY], [toX, toY])
    : wirePath([toX, toY], [fromX, fromY]);
  return (
    <g className="wire-in-hand" data-no={why ? true : undefined}>
      <path d={path} fill="none" stroke={color ?? "var(--text-quiet)"} strokeWidth="2.5" />
      {why && (
        <foreignObject x={toX + 14} y={toY + 14} width="280" height="120" overflow="visible">
          <div className="bubble still" style={fullSize("left top")}>{why}</div>
        </foreignObject>
      )}
    </g>
  );
}
