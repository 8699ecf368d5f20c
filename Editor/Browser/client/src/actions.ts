import type { Action } from "./action";
import { canvasActions } from "./canvas/actions";
import { panelActions } from "./panels/actions";

/** Everything a person can do, in the order of menus. */
export const actions: readonly Action[] = [...canvasActions, ...panelActions];

export function actionOf(id: string): Action {
  const found = actions.find((action) => action.id === id);
  if (!found) {
    throw new Error(`There is no action ${id}.`);
  }
  return found;
}
