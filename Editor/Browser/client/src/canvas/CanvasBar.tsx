import { useStore } from "@xyflow/react";
import { fitAll } from "./actions/viewing";
import { rebuild } from "./model/build";
import { canvas, flow, useCanvas } from "./model/state";

/** Zoom and how the canvas shows itself, in its corner. */
export function CanvasBar() {
  const zoom = useStore((state) => Math.round(state.transform[2] * 100));
  const snap = useCanvas((state) => state.snap);
  const map = useCanvas((state) => state.map);
  const pictures = useCanvas((state) => state.pictures);
  const toggle = (name: "snap" | "map" | "pictures", on: boolean) => {
    canvas.set({ [name]: !on });
    rebuild();
  };
  return (
    <div className="canvas-bar" role="toolbar" aria-label="View of the graph">
      <button type="button" aria-label="Zoom out"
        onClick={() => void flow()?.zoomOut()}>−</button>
      <button type="button" className="canvas-zoom" aria-label={`Zoom is ${zoom} %, set to 100 %`}
        onClick={() => void flow()?.zoomTo(1)}>{zoom} %</button>
      <button type="button" aria-label="Zoom in" onClick={() => void flow()?.zoomIn()}>+</button>
      <button type="button" title="Zoom to fit (F)" onClick={() => fitAll()}>Fit</button>
      <span className="canvas-gap" />
      <button type="button" aria-pressed={snap} title="Snap to the grid (G)"
        onClick={() => toggle("snap", snap)}>Snap</button>
      <button type="button" aria-pressed={pictures} title="Pictures in nodes (V)"
        onClick={() => toggle("pictures", pictures)}>Pictures</button>
      <button type="button" aria-pressed={map} title="Map (Shift+M)"
        onClick={() => toggle("map", map)}>Map</button>
    </div>
  );
}
