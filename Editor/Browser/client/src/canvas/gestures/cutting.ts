import type { End, Point } from "../../session/protocol";
import { cross } from "../model/wirePath";
import { disconnect } from "./wiring";

const samples = 32;

/** Wires that a stroke on the screen crosses, as they are drawn. */
function wiresUnder(from: Point, to: Point): End[] {
  const cut: End[] = [];
  for (const edge of document.querySelectorAll<SVGGElement>(".react-flow__edge")) {
    const path = edge.querySelector<SVGPathElement>("path.react-flow__edge-path");
    const matrix = path?.getScreenCTM();
    const id = edge.dataset["id"];
    if (!path || !matrix || !id) {
      continue;
    }
    const length = path.getTotalLength();
    let before: Point | null = null;
    for (let i = 0; i <= samples; i++) {
      const at = path.getPointAtLength(length * i / samples).matrixTransform(matrix);
      const now: Point = [at.x, at.y];
      if (before && cross(from, to, before, now)) {
        cut.push(id);
        break;
      }
      before = now;
    }
  }
  return cut;
}

/** Alt and Shift and a drag draw a line that takes off every wire it crosses. */
export function beginCut(
  event: React.PointerEvent, show: (line: [Point, Point] | null) => void,
): boolean {
  if (event.button !== 0 || !event.altKey || !event.shiftKey) {
    return false;
  }
  event.preventDefault();
  event.stopPropagation();
  const from: Point = [event.clientX, event.clientY];
  const move = (now: PointerEvent) => show([from, [now.clientX, now.clientY]]);
  const end = (now: PointerEvent) => {
    stop();
    disconnect(wiresUnder(from, [now.clientX, now.clientY]));
  };
  const stop = () => {
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", end);
    window.removeEventListener("pointercancel", stop);
    show(null);
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", end);
  window.addEventListener("pointercancel", stop);
  return true;
}
