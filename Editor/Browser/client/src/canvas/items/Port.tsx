import { Handle, Position } from "@xyflow/react";
import { memo, useState } from "react";
import { useLook } from "../../session/hooks";
import type { End } from "../../session/protocol";
import { useSession } from "../../session/store";
import { previewAtHand } from "../../session/watches";
import { useWireColor } from "../model/useWireColor";
import { fullSize, useCanvas, useDrawn } from "../model/state";
import { PortShape } from "./PortShape";

interface PortProps {
  node: string;
  name: string;
  type: string;
  doc: string;
  y: number;
  side: "input" | "output" | "setting";
}

/** Whether a wire in the hand may end here: nothing is held, it fits, or it does not. */
function useFit(end: End, isOutput: boolean): "yes" | "no" | undefined {
  return useCanvas(({ targets }) => {
    if (!targets) {
      return undefined;
    }
    // An end names an input and an output alike, so what is held decides which one is meant.
    const key = isOutput ? `${end}>` : end;
    return targets.end === key || targets.fits.has(key) ? "yes" : "no";
  });
}

export const Port = memo(function Port({ node, name, type, doc, y, side }: PortProps) {
  const end = `${node}.${name}`;
  const isOutput = side === "output";
  const look = useLook(type);
  const color = useWireColor(look.color);
  const [hovered, setHovered] = useState(false);
  const fit = useFit(end, isOutput);
  const letter = useCanvas((state) => state.letters?.[isOutput ? `${end}>` : end]);
  const wired = useWired(end, isOutput);
  const words = type || "unknown type";
  return (
    <Handle
      id={name}
      type={isOutput ? "source" : "target"}
      position={isOutput ? Position.Right : Position.Left}
      className="port"
      style={{ top: y }}
      role="button"
      tabIndex={-1}
      aria-label={`${side} ${name} of ${node}, ${words}`}
      data-end={end}
      data-side={isOutput ? "output" : "input"}
      data-fit={fit}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setHovered(true)}
      onBlur={() => setHovered(false)}
    >
      <PortShape shape={look.shape} color={color} filled={wired} />
      {letter && <kbd className="port-letter">{letter}</kbd>}
      {hovered && fit === undefined && (
        <span className="bubble" data-side={isOutput ? "right" : "left"}
          style={fullSize(isOutput ? "left top" : "right top")}>
          <b>{name}</b> <i style={{ color }}>{words}</i>
          {doc && <span>{doc}</span>}
          {isOutput && <span className="quiet">{previewAtHand(node, name)?.words}</span>}
        </span>
      )}
    </Handle>
  );
});

function useWired(end: End, isOutput: boolean): boolean {
  const [node, port] = [end.slice(0, end.lastIndexOf(".")), end.slice(end.lastIndexOf(".") + 1)];
  const input = useSession((state) =>
    !isOutput && state.root.nodes?.[node]?.in?.[port] !== undefined);
  const output = useDrawn((state) => isOutput && sourcesOf(state.edges).has(end));
  return input || output;
}

let edgesSeen: readonly unknown[] | null = null;
let sources = new Set<End>();

/** The outputs with wires; counted once for all ports each time the wires change. */
function sourcesOf(edges: readonly { source: string; sourceHandle?: string | null }[]): Set<End> {
  if (edges !== edgesSeen) {
    edgesSeen = edges;
    sources = new Set(edges.map((edge) => `${edge.source}.${edge.sourceHandle}`));
  }
  return sources;
}
