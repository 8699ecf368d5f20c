import { create } from "zustand";
import type { Item } from "./protocol";

export type Panel = "outline" | "inspector" | "viewer" | "problems";

/** A window over the canvas; one at a time. */
export type Dialog =
  | { kind: "keys" }
  | { kind: "commands" }
  | { kind: "start" }
  | { kind: "recovery" }
  | { kind: "disk" }
  | { kind: "conflicts" }
  | { kind: "file"; node: string; setting: string };

/** What this tab looks at: nothing of it is in the graph. */
export interface ViewState {
  selection: Item[];
  panels: Record<Panel, boolean>;
  dialog: Dialog | null;
  theme: "dark" | "light" | "contrast";
  /** What the viewer at the bottom shows; null follows the selection. */
  viewed: { node: string; port: string } | null;
  /** Asks the canvas to bring these items into view; `turn` makes each wish a new one. */
  wish: { items: Item[]; turn: number } | null;
}

export const useView = create<ViewState>()(() => ({
  selection: [],
  // The viewer needs room: in a low window it waits until it is asked for.
  panels: { outline: true, inspector: true, viewer: globalThis.innerHeight >= 800,
    problems: false },
  dialog: null,
  theme: "dark",
  viewed: null,
  wish: null,
}));

export const view = { get: useView.getState, set: useView.setState };

/** Selects these items, on the canvas and in the outline. */
export function select(items: readonly Item[]): void {
  const now = view.get().selection;
  if (items.length !== now.length || items.some((item, i) => item !== now[i])) {
    view.set({ selection: [...items] });
  }
}

/** Selects an item and brings it into view. */
export function goTo(...items: Item[]): void {
  select(items);
  view.set({ wish: { items, turn: (view.get().wish?.turn ?? 0) + 1 } });
}

export function openDialog(dialog: Dialog | null): void {
  view.set({ dialog });
}

export function togglePanel(panel: Panel, open?: boolean): void {
  const { panels } = view.get();
  view.set({ panels: { ...panels, [panel]: open ?? !panels[panel] } });
}
