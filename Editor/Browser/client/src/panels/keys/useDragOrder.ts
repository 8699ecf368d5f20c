import { useRef, useState } from "react";

/** Dragging the items of a list to another place; an item carries its place as `data-place`. */
export function useDragOrder(onMove: (from: number, to: number) => void, disabled: boolean) {
  const start = useRef<{ x: number; y: number; from: number } | null>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);

  const placeUnder = (event: React.PointerEvent): number | null => {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const item = under?.closest<HTMLElement>("[data-place]");
    return item ? Number(item.dataset["place"]) : null;
  };

  return {
    drag,
    of: (place: number) => ({
      "data-place": place,
      "data-dragged": drag?.from === place || undefined,
      "data-target": (drag && drag.to === place && drag.from !== place) || undefined,
      onPointerDown: (event: React.PointerEvent<HTMLElement>) => {
        if (disabled || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, y: event.clientY, from: place };
      },
      onPointerMove: (event: React.PointerEvent) => {
        const from = start.current;
        if (!from) return;
        const far = Math.hypot(event.clientX - from.x, event.clientY - from.y) > 5;
        if (!far && !drag) return;
        setDrag({ from: from.from, to: placeUnder(event) ?? drag?.to ?? from.from });
      },
      onPointerUp: () => {
        start.current = null;
        setDrag(null);
        if (drag && drag.from !== drag.to) onMove(drag.from, drag.to);
      },
      onPointerCancel: () => {
        start.current = null;
        setDrag(null);
      },
    }),
  };
}
