import { notify, say } from "../../session/notices";
import type { End } from "../../session/protocol";
import { view } from "../../session/view";
import { partsOf } from "../model/items";
import { canvas, drawn, flow, toFlow } from "../model/state";
import { openPalette } from "../popups/openPalette";
import { approach, elementOf, focusedItem, focusedPort, focusItem } from "./focus";
import { portsOf } from "./walking";
import { connectEnds, disconnect, dropTargets, findTargets } from "./wiring";

const alphabet = "ABCDEFGHIJKLMNOPRSTUVXYZ";

/** The port that a wire from the keyboard starts at: the focused one, or the node's only one. */
function start(): HTMLElement | null {
  const item = focusedItem() ?? view.get().selection.at(-1) ?? null;
  const ports = item ? portsOf(item) : [];
  const outputs = ports.filter((port) => port.dataset["side"] === "output");
  return focusedPort() ?? (outputs.length === 1 ? outputs[0]! : null);
}

/** Starts a wire: every end that fits gets a letter, which the next key chooses. */
export async function wireByKeys(): Promise<void> {
  const item = focusedItem() ?? view.get().selection.at(-1);
  if (item) {
    await approach(item);
  }
  const port = start();
  if (!port) {
    const first = item ? portsOf(item).findLast((one) => one.dataset["side"] === "output") : null;
    (first ?? (item ? portsOf(item)[0] : null))?.focus();
    say("Choose a port with the arrow keys, then press W.");
    return;
  }
  const end = port.dataset["end"]!;
  const isOutput = port.dataset["side"] === "output";
  const targets = await findTargets(end, isOutput);
  if (!targets) {
    return;
  }
  const fits = nearestFirst(end, [...targets.fits]);
  if (fits.length === 0) {
    dropTargets();
    notify("warning",
      `${end}: nothing on the canvas fits. Press Tab on the port to add what does.`);
    return;
  }
  const seen = [end, ...fits.slice(0, 12)].map((fit) => partsOf(fit.replace(/>$/, "")).node);
  if (!seen.every((node) => elementOf(node))) {
    await flow()?.fitView({ nodes: seen.map((id) => ({ id })), minZoom: 0.4, maxZoom: 1 });
  }
  const letters: Record<End, string> = {};
  fits.forEach((fit, i) => {
    letters[fit] = name(i, fits.length);
  });
  canvas.set({ letters });
  say(`${fits.length} ends fit. ${fits.slice(0, 9).map((fit) =>
    `${letters[fit]}: ${fit.replace(/>$/, "")}`).join(", ")}. Escape leaves.`);
  listen(letters, end, isOutput);
}

/** One letter each, or two where there are more ends than letters. */
function name(i: number, count: number): string {
  const { length } = alphabet;
  return count <= length ? alphabet[i]!
    : alphabet[Math.floor(i / length) % length]! + alphabet[i % length]!;
}

function nearestFirst(end: End, fits: End[]): End[] {
  const places = new Map(drawn.get().nodes.map((node) => [node.id, node.position]));
  const here = places.get(partsOf(end).node) ?? { x: 0, y: 0 };
  const far = (fit: End) => {
    const at = places.get(partsOf(fit.replace(/>$/, "")).node) ?? here;
    return Math.hypot(at.x - here.x, at.y - here.y);
  };
  return fits.sort((a, b) => far(a) - far(b));
}

function listen(letters: Record<End, string>, end: End, isOutput: boolean): void {
  let typed = "";
  const close = () => {
    window.removeEventListener("keydown", press, true);
    window.removeEventListener("pointerdown", close, true);
    dropTargets();
    focusItem(partsOf(end).node);
  };
  const press = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.key.length > 1) {
      if (event.key === "Escape") {
        close();
      }
      return;
    }
    typed += event.key.toUpperCase();
    const fit = Object.keys(letters).find((one) => letters[one] === typed);
    if (fit) {
      const other = fit.replace(/>$/, "");
      close();
      connectEnds(isOutput ? end : other, isOutput ? other : end);
    } else if (!Object.values(letters).some((one) => one.startsWith(typed))) {
      close();
    }
  };
  window.addEventListener("keydown", press, true);
  window.addEventListener("pointerdown", close, true);
}

/** Opens the palette: from the focused port with what fits, else with everything. */
export function addByKeys(): void {
  const port = focusedPort();
  const item = focusedItem() ?? view.get().selection.at(-1);
  const box = (item ? elementOf(item) : null)?.getBoundingClientRect();
  const zoom = flow()?.getZoom() ?? 1;
  if (port) {
    const isOutput = port.dataset["side"] === "output";
    const end = port.dataset["end"]!;
    const { right, left, top } = box!;
    const screen: [number, number] = isOutput
      ? [right + 60 * zoom, top + 40 * zoom] : [left - 60 * zoom, top + 40 * zoom];
    openPalette({ screen, at: toFlow(screen), ...isOutput ? { from: end } : { to: end } });
  } else if (box && focusedItem()) {
    const screen: [number, number] = [box.right + 60 * zoom, box.top];
    openPalette({ screen, at: toFlow(screen) });
  } else {
    openPalette();
  }
}

/** Takes the wire off the focused input. */
export function unwireByKeys(): boolean {
  const port = focusedPort();
  const end = port?.dataset["end"];
  if (!end || port.dataset["side"] !== "input"
    || !drawn.get().edges.some((edge) => edge.id === end)) {
    return false;
  }
  disconnect([end]);
  return true;
}
