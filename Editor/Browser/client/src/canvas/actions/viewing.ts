import type { Action } from "../../action";
import { say } from "../../session/notices";
import { openDialog, view } from "../../session/view";
import { enterPorts, walk, type Direction } from "../gestures/walking";
import { isInPanel, nextPart, toCanvas } from "../gestures/parts";
import { addByKeys, wireByKeys } from "../gestures/keyWiring";
import { focusedItem, focusedPort } from "../gestures/focus";
import { openItemMenu } from "../popups/menus";
import { rebuild } from "../model/build";
import { canvas, drawn, flow } from "../model/state";
import { openPalette } from "../popups/openPalette";
import { chosen, hasChosen, hasGraph, oneChosen } from "./chosen";

/** How the whole graph is brought into view: even one that is very long. */
export const shown = { padding: 0.08, minZoom: 0.01, maxZoom: 1, duration: 200 };

/** On an empty canvas React Flow would wait for the first node and jump to it: nothing happens. */
export function fitAll(duration = shown.duration): void {
  if (hasGraph()) {
    void flow()?.fitView({ ...shown, duration });
  }
}

function fitChosen(): void {
  void flow()?.fitView({ ...shown, maxZoom: 1.4, nodes: chosen().map((id) => ({ id })) });
}

function toggle(name: "snap" | "map" | "pictures", on: string, off: string): void {
  canvas.set({ [name]: !canvas.get()[name] });
  rebuild();
  say(canvas.get()[name] ? on : off);
}

function go(key: string, direction: Direction): Action[] {
  return [
    { id: `go-${direction}`, label: `Go ${direction}`, group: "Go", keys: [key], canvas: true,
      when: hasGraph, do: () => walk(direction) },
    { id: `take-${direction}`, label: `Go ${direction} and choose both`, group: "Go",
      keys: [`Shift+${key}`], canvas: true, when: hasGraph, do: () => walk(direction, true) },
  ];
}

function pan(key: string, dx: number, dy: number, name: string): Action {
  return {
    id: `pan-${name}`, label: `Look further ${name}`, group: "View", keys: [`Alt+${key}`],
    canvas: true,
    do: () => {
      const port = flow()?.getViewport();
      if (port) {
        void flow()?.setViewport({ ...port, x: port.x - dx * 120, y: port.y - dy * 120 });
      }
    },
  };
}

export const viewingActions: Action[] = [
  {
    id: "add", label: "Add a node", group: "Add", keys: ["Tab", "Space"], canvas: true,
    do: addByKeys,
  },
  {
    id: "replace", label: "Replace by another", group: "Edit", keys: ["R"], canvas: true,
    when: () => oneChosen("node") !== null,
    do: () => openPalette({ replace: chosen()[0] }),
  },
  { id: "wire", label: "Wire the port or node", group: "Edit", keys: ["W"], canvas: true,
    when: () => hasChosen() || focusedItem() !== null, do: () => void wireByKeys() },
  { id: "ports", label: "Go into the ports", group: "Go", keys: ["P"], canvas: true,
    when: () => focusedItem() !== null, do: () => void enterPorts() },
  ...go("ArrowLeft", "left"),
  ...go("ArrowRight", "right"),
  ...go("ArrowUp", "up"),
  ...go("ArrowDown", "down"),
  { id: "fit", label: "Zoom to fit", group: "View", keys: ["F", "Home"], canvas: true,
    when: hasGraph, do: () => fitAll() },
  { id: "fit-chosen", label: "Zoom to what is chosen", group: "View", keys: ["Shift+F", "Z"],
    canvas: true, when: hasChosen, do: fitChosen },
  { id: "zoom-in", label: "Zoom in", group: "View", keys: ["Plus", "="], canvas: true,
    do: () => void flow()?.zoomIn() },
  { id: "zoom-out", label: "Zoom out", group: "View", keys: ["-"], canvas: true,
    do: () => void flow()?.zoomOut() },
  { id: "zoom-full", label: "Zoom to 100 %", group: "View", keys: ["1"], canvas: true,
    do: () => void flow()?.zoomTo(1) },
  pan("ArrowLeft", -1, 0, "left"),
  pan("ArrowRight", 1, 0, "right"),
  pan("ArrowUp", 0, -1, "up"),
  pan("ArrowDown", 0, 1, "down"),
  { id: "snap", label: "Snap to the grid", group: "View", keys: ["G"], canvas: true,
    do: () => toggle("snap", "Snaps to the grid.", "Snaps no more.") },
  { id: "map", label: "Show or hide the map", group: "View", keys: ["Shift+M"], canvas: true,
    do: () => toggle("map", "Map shown.", "Map hidden.") },
  { id: "pictures", label: "Show or hide pictures in nodes", group: "View", keys: ["V"],
    canvas: true, do: () => toggle("pictures", "Pictures shown.", "Pictures hidden.") },
  {
    id: "menu", label: "Menu of what is chosen", group: "View",
    keys: ["ContextMenu", "Shift+F10"], canvas: true, do: () => openItemMenu(),
  },
  {
    id: "leave-ports", label: "Back from the ports", group: "Go", keys: ["Escape"], canvas: true,
    when: () => focusedPort() !== null,
    do: () => document.activeElement?.closest<HTMLElement>(".react-flow__node")?.focus(),
  },
  {
    id: "view-node", label: "Look at it in the viewer", group: "View", keys: ["Shift+Space"],
    canvas: true, when: () => oneChosen("node") !== null,
    do: () => {
      const port = drawn.get().nodes.find((node) => node.id === chosen()[0]);
      if (port?.type === "shape" && port.data.picturePort) {
        const { panels } = view.get();
        view.set({
          viewed: { node: port.id, port: port.data.picturePort },
          panels: { ...panels, viewer: true },
        });
      }
    },
  },
  { id: "next-part", label: "Go to the next part of the window", group: "Go", keys: ["F6"],
    always: true, do: () => nextPart(1) },
  { id: "part-before", label: "Go to the part before", group: "Go", keys: ["Shift+F6"],
    always: true, do: () => nextPart(-1) },
  { id: "to-canvas", label: "Back to the canvas", group: "Go", keys: ["Escape"], always: true,
    when: isInPanel, do: toCanvas },
  { id: "commands", label: "Search commands", group: "View", keys: ["Ctrl+K"], always: true,
    do: () => openDialog({ kind: "commands" }) },
];
