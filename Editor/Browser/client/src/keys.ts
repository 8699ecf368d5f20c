import { isPossible, type Action } from "./action";

const names: Record<string, string> = { " ": "Space", "+": "Plus" };

/** The name of the keys pressed, as actions write them. */
export function keyName(event: KeyboardEvent | React.KeyboardEvent): string {
  const key = names[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  // A sign such as ? says itself whether Shift was needed for it.
  const shift = event.shiftKey && (key.length > 1 || /[A-Z0-9]/.test(key));
  return [
    event.ctrlKey || event.metaKey ? "Ctrl+" : "", event.altKey ? "Alt+" : "",
    shift ? "Shift+" : "", key,
  ].join("");
}

/** Whether a text is being typed, so that letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement
    && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Does the first possible action of the keys pressed. */
export function pressKey(
  event: KeyboardEvent, actions: readonly Action[], onCanvas: boolean,
): boolean {
  const name = keyName(event);
  const typing = isTyping(event.target);
  const action = actions.find((one) => one.keys?.includes(name) && !one.system
    && (!typing || one.always) && (onCanvas || !one.canvas) && isPossible(one));
  if (!action) {
    return false;
  }
  event.preventDefault();
  action.do();
  return true;
}
