import {
  useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject,
} from "react";
import { createPortal } from "react-dom";

interface PopoverProps {
  /** What it hangs on. */
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  /** Whether it is as wide as what it hangs on. */
  wide?: boolean;
  children: ReactNode;
}

/** A small window under a control. A click beside it, Escape and scrolling away close it. */
export function Popover({ anchor, onClose, wide, children }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<React.CSSProperties>({ visibility: "hidden" });

  useLayoutEffect(() => {
    const from = anchor.current!.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = box.current!;
    const width = wide ? Math.max(from.width, 220) : offsetWidth;
    const below = window.innerHeight - from.bottom - 8;
    const above = offsetHeight > below && from.top > below;
    setPlace({
      left: Math.max(8, Math.min(from.left, window.innerWidth - width - 8)),
      ...(above
        ? { bottom: window.innerHeight - from.top + 4, maxHeight: from.top - 12 }
        : { top: from.bottom + 4, maxHeight: below - 4 }),
      ...(wide ? { width } : {}),
    });
  }, [anchor, wide]);

  useEffect(() => {
    const press = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!box.current?.contains(target) && !anchor.current?.contains(target)) onClose();
    };
    document.addEventListener("pointerdown", press, true);
    return () => document.removeEventListener("pointerdown", press, true);
  }, [anchor, onClose]);

  const press = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
    anchor.current?.focus();
  };

  // A window of a modal dialog must stand in it: everything else is out of reach. That of a panel
  // belongs to the panel; on the canvas, which is scaled, nothing of this kind can stand.
  const home = anchor.current?.closest("dialog, aside, header, nav") ?? document.body;
  return createPortal(
    <div className="popover" ref={box} style={place} onKeyDown={press}>
      {children}
    </div>,
    home,
  );
}
