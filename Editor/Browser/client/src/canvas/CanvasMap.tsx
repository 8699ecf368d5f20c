import { useStore } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { categoryColor } from "./model/categoryColor";
import { flow, useDrawn, type FlowNode } from "./model/state";
import { useView } from "../session/view";

const size = { width: 190, height: 126, padding: 10 };

interface Scale { zoom: number; left: number; top: number }

/** The whole graph, small; a press or drag on it goes there. Painted, so that it costs nothing. */
export function CanvasMap() {
  const nodes = useDrawn((state) => state.nodes);
  const transform = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const theme = useView((state) => state.theme);
  const area = useRef<HTMLCanvasElement>(null);
  const scale = useRef<Scale>({ zoom: 1, left: 0, top: 0 });
  const [x, y, zoom] = transform;
  const seen = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };

  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (area.current) {
        scale.current = paint(area.current, nodes, seen);
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [nodes, x, y, zoom, width, height, theme]);

  const go = (event: React.PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const { zoom: small, left, top } = scale.current;
    void flow()?.setCenter((event.clientX - box.x) / small + left,
      (event.clientY - box.y) / small + top, { zoom });
  };
  return (
    <canvas className="canvas-map" ref={area} role="img" aria-label="Map of the graph"
      width={size.width * 2} height={size.height * 2}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && go(event)} />
  );
}

function paint(
  area: HTMLCanvasElement, nodes: readonly FlowNode[],
  seen: { x: number; y: number; width: number; height: number },
): Scale {
  const pen = area.getContext("2d")!;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { position, width = 0, height = 0 } of nodes) {
    left = Math.min(left, position.x);
    top = Math.min(top, position.y);
    right = Math.max(right, position.x + width);
    bottom = Math.max(bottom, position.y + height);
  }
  const zoom = Math.min((size.width - 2 * size.padding) / Math.max(1, right - left),
    (size.height - 2 * size.padding) / Math.max(1, bottom - top));
  left -= (size.width / zoom - (right - left)) / 2;
  top -= (size.height / zoom - (bottom - top)) / 2;
  const style = getComputedStyle(area);
  const color = (name: string) => style.getPropertyValue(name.replace(/^var\(|\)$/g, ""));
  pen.setTransform(2 * zoom, 0, 0, 2 * zoom, -2 * zoom * left, -2 * zoom * top);
  pen.clearRect(left, top, size.width / zoom, size.height / zoom);
  const colors = new Map<string, string>();
  for (const node of nodes) {
    const name = node.type === "shape" ? categoryColor(node.data.category)
      : node.type === "knot" ? "var(--tone-grey)" : `var(--tone-${node.data.color})`;
    const paintOf = colors.get(name) ?? color(name);
    colors.set(name, paintOf);
    pen.fillStyle = paintOf;
    pen.globalAlpha = node.type === "box" ? 0.2 : node.selected ? 1 : 0.75;
    pen.fillRect(node.position.x, node.position.y, node.width ?? 0, node.height ?? 0);
  }
  pen.globalAlpha = 1;
  pen.strokeStyle = color("--accent");
  pen.lineWidth = 1.5 / zoom;
  pen.strokeRect(seen.x, seen.y, seen.width, seen.height);
  return { zoom, left, top };
}
