import type { Item } from "../../session/protocol";
import { canvas, drawn, flow } from "../model/state";

const area = () => document.querySelector<HTMLElement>(".canvas");

/** The item that has the keyboard's focus, be it on one of its ports or fields. */
export function focusedItem(): Item | null {
  return document.activeElement?.closest<HTMLElement>(".react-flow__node")?.dataset["id"] ?? null;
}

/** The port that has the focus. */
export function focusedPort(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(".port") ?? null;
}

/** Whether keys are meant for the canvas: focus is in it, or nowhere. */
export function isOnCanvas(): boolean {
  const active = document.activeElement;
  return !active || active === document.body || area()?.contains(active) === true;
}

export function focusCanvas(): void {
  if (!isOnCanvas() || focusedItem() === null) {
    area()?.focus({ preventScroll: true });
  }
}

/** Gives an item the focus, bringing it into view where it is outside. */
export function focusItem(item: Item, tries = 8): void {
  requestAnimationFrame(() => {
    const place = elementOf(item);
    if (place) {
      place.focus({ preventScroll: true });
    } else if (tries > 0) {
      reveal([item]);
      focusItem(item, tries - 1);
    }
  });
}

/** Comes so near to a node that its ports are there. */
export async function approach(item: Item): Promise<void> {
  const node = drawn.get().nodes.find((one) => one.id === item);
  if (node && (canvas.get().far || !elementOf(item))) {
    await flow()?.setCenter(node.position.x + (node.width ?? 0) / 2,
      node.position.y + (node.height ?? 0) / 2, { zoom: 0.8 });
    await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
  }
}

export function elementOf(item: Item): HTMLElement | null {
  return document.querySelector(`.react-flow__node[data-id="${CSS.escape(item)}"]`);
}

/** Moves the view so that these items are seen, and not at all when they are. */
export function reveal(items: readonly Item[]): void {
  const view = flow();
  const box = area()?.getBoundingClientRect();
  const nodes = drawn.get().nodes.filter((node) => items.includes(node.id));
  if (!view || !box || nodes.length === 0) {
    return;
  }
  const { x, y, zoom } = view.getViewport();
  const bounds = view.getNodesBounds(nodes.map((node) => node.id));
  const [left, top] = [bounds.x * zoom + x, bounds.y * zoom + y];
  const inside = left >= 0 && top >= 0
    && left + bounds.width * zoom <= box.width && top + bounds.height * zoom <= box.height;
  if (!inside) {
    void view.setCenter(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2,
      { zoom: Math.max(zoom, 0.6) });
  }
}
