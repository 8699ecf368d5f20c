import { labelOf, type Action } from "../../action";
import { actions } from "../../actions";

/** The actions whose words or keys hold all that is typed, those that begin with it first. */
export function matching(text: string, from: readonly Action[] = actions): Action[] {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  const begins = (action: Action) => labelOf(action).toLowerCase().startsWith(parts[0] ?? "");
  return from
    .filter((action) => {
      const words = `${labelOf(action)} ${action.group} ${action.keys?.join(" ") ?? ""}`;
      return parts.every((part) => words.toLowerCase().includes(part));
    })
    .map((action, i) => ({ action, i }))
    .sort((a, b) => Number(begins(b.action)) - Number(begins(a.action)) || a.i - b.i)
    .map(({ action }) => action);
}
