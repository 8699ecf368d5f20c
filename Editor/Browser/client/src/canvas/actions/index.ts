import type { Action } from "../../action";
import { arrangingActions } from "./arranging";
import { editingActions } from "./editing";
import { viewingActions } from "./viewing";

/** What is done to the graph on the canvas. Of several with the same keys the first possible. */
export const canvasActions: Action[] = [
  ...viewingActions, ...editingActions, ...arrangingActions,
];
