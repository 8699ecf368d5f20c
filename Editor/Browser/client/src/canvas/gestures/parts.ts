import { view } from "../../session/view";
import { elementOf, focusCanvas, focusItem } from "./focus";

const parts = [".canvas", ".slot-right", ".slot-bottom", ".slot-left", ".slot-top"];
const stops = "button, input, select, textarea, a[href], [tabindex='0']";

function partInFront(): number {
  return parts.findIndex((part) => document.activeElement?.closest(part));
}

/** Whether the focus is in a panel around the canvas. */
export function isInPanel(): boolean {
  return partInFront() > 0;
}

export function toCanvas(): void {
  const item = view.get().selection.at(-1);
  const place = item ? elementOf(item) : null;
  if (place) {
    place.focus({ preventScroll: true }); // At once: the next key is meant for it.
  } else if (item) {
    focusItem(item);
  } else {
    focusCanvas();
  }
}

/** Goes on to the next part of the window that has something to stop at. */
export function nextPart(by: number): void {
  const now = Math.max(0, partInFront());
  for (let i = 1; i < parts.length; i++) {
    const place = (now + by * i + parts.length * 2) % parts.length;
    const part = parts[place]!;
    const stop = [...document.querySelectorAll<HTMLElement>(`${part} :is(${stops})`)]
      .find((one) => one.offsetParent !== null && !one.hasAttribute("disabled"));
    if (place === 0) {
      toCanvas();
      return;
    }
    if (stop) {
      stop.focus();
      return;
    }
  }
}
