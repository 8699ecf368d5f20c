import type { Item } from "../../session/protocol";
import { view } from "../../session/view";
import { kindOf } from "../model/items";
import { focusedItem } from "../gestures/focus";
import { drawn } from "../model/state";

/** The chosen items; where none is, the one that has the focus. */
export function chosen(): Item[] {
  const { selection } = view.get();
  const focused = focusedItem();
  return selection.length === 0 && focused ? [focused] : selection;
}

export function chosenNodes(): string[] {
  return chosen().filter((item) => kindOf(item).kind === "node");
}

export const hasChosen = () => chosen().length > 0;
export const hasNodes = () => chosenNodes().length > 0;
export const hasSeveral = () => chosen().length > 1;
export const hasGraph = () => drawn.get().nodes.length > 0;

/** The one chosen item of a kind. */
export function oneChosen(kind: "node" | "group" | "note"): Item | null {
  const items = chosen();
  return items.length === 1 && kindOf(items[0]!).kind === kind ? items[0]! : null;
}
