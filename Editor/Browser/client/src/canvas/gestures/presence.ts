import { useEffect } from "react";
import type { Point } from "../../session/protocol";
import { tellPresence } from "../../session/session";
import { useView, view } from "../../session/view";
import { takePointer, toFlow } from "../model/state";

const pause = 50;
let at: Point | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

function tellSoon(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    tellPresence({ items: view.get().selection, at });
  }, pause);
}

export function pointerMoved(event: React.PointerEvent): void {
  const screen: Point = [event.clientX, event.clientY];
  takePointer(screen);
  at = toFlow(screen);
  tellSoon();
}

export function pointerLeft(): void {
  takePointer(null);
  at = null;
  tellSoon();
}

/** Tells the others what is chosen here. */
export function usePresence(): void {
  const selection = useView((state) => state.selection);
  useEffect(tellSoon, [selection]);
}
