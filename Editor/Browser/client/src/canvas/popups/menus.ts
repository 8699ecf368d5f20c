import { isPossible, labelOf } from "../../action";
import { actionOf } from "../../actions";
import type { End, Item, Point } from "../../session/protocol";
import { send } from "../../session/session";
import { select, view } from "../../session/view";
import { elementOf, focusedItem } from "../gestures/focus";
import { disconnect } from "../gestures/wiring";
import { kindOf, partsOf } from "../model/items";
import { canvas, drawn, pointerOnScreen, toFlow, type MenuEntry } from "../model/state";
import { openPalette } from "./openPalette";

type Rows = (MenuEntry | "line")[];

const nodeRows = ["edit", "rename", "replace", "wire", "line", "run-to-here", "view-node", "line",
  "bypass", "mute", "line", "cut", "copy", "duplicate", "duplicate-alone", "line", "group",
  "align-left", "align-top", "distribute-across", "distribute-down", "layout", "line",
  "fit-chosen", "remove", "remove-heal"];
const groupRows = ["rename", "select-members", "line", "paint-grey", "paint-red", "paint-orange",
  "paint-yellow", "paint-green", "paint-teal", "paint-blue", "paint-purple", "paint-pink", "line",
  "ungroup", "fit-chosen", "remove"];
const noteRows = ["edit", "line", "paint-grey", "paint-red", "paint-orange", "paint-yellow",
  "paint-green", "paint-teal", "paint-blue", "paint-purple", "paint-pink", "line", "cut", "copy",
  "duplicate-alone", "remove"];
const paneRows = ["add", "note", "paste", "line", "undo", "redo", "line", "select-all", "layout",
  "fit", "snap", "pictures", "map", "line", "run", "save", "keys"];

/** Rows of actions; what is not possible now is shown grey. */
function rowsOf(ids: readonly string[]): Rows {
  return ids.map((id) => {
    if (id === "line") {
      return "line";
    }
    const action = actionOf(id);
    return {
      label: labelOf(action), keys: action.keys?.[0], off: !isPossible(action),
      do: () => action.do(),
    };
  });
}

/** The menu of an item; without one, of what has the focus or is chosen. */
export function openItemMenu(given?: Item, at?: Point): void {
  const item = given ?? focusedItem() ?? view.get().selection.at(-1);
  if (!item) {
    canvas.set({ menu: {
      screen: at ?? pointerOnScreen(), name: "Menu of the graph", entries: rowsOf(paneRows),
    } });
    return;
  }
  if (!view.get().selection.includes(item)) {
    select([item]);
  }
  const box = elementOf(item)?.getBoundingClientRect();
  const screen = at ?? (box ? [box.left + 24, box.top + 44] as Point : pointerOnScreen());
  const { kind } = kindOf(item);
  const ids = kind === "group" ? groupRows : kind === "note" ? noteRows
    : kind === "reroute" ? ["remove"] : nodeRows;
  canvas.set({ menu: { screen, name: `Menu of ${item}`, entries: rowsOf(ids) } });
}

export function openPaneMenu(screen: Point): void {
  const entries = rowsOf(paneRows);
  canvas.set({ menu: { screen, name: "Menu of the graph", entries } });
}

export function openWireMenu(wire: End, screen: Point): void {
  const at = toFlow(screen);
  canvas.set({ menu: { screen, name: `Menu of the wire to ${wire}`, entries: [
    { label: "Insert a node", do: () => openPalette({ into: wire, screen, at }) },
    { label: "Add a reroute", do: () => reroute(wire, at) },
    "line",
    { label: "Take the wire off", keys: "Delete", do: () => disconnect([wire]) },
  ] } });
}

export function openPortMenu(end: End, isOutput: boolean, screen: Point): void {
  const wires = drawn.get().edges.filter((edge) => isOutput
    ? `${edge.source}.${edge.sourceHandle}` === end : edge.id === end);
  const wish = isOutput ? { from: end } : { to: end };
  const { node, port } = partsOf(end);
  canvas.set({ menu: { screen, name: `Menu of ${end}`, entries: [
    { label: isOutput ? "Add what takes this" : "Add what gives this",
      do: () => openPalette({ ...wish, screen, at: toFlow(screen) }) },
    { label: "Look at it in the viewer", off: !isOutput, do: () => view.set({
      viewed: { node, port }, panels: { ...view.get().panels, viewer: true },
    }) },
    { label: "Take its wires off", off: wires.length === 0,
      do: () => disconnect(wires.map((wire) => wire.id)) },
  ] } });
}

export function reroute(wire: End, at: Point): void {
  void send({ do: "addReroute", wire, at }, `Added a reroute to the wire to ${wire}.`);
}
