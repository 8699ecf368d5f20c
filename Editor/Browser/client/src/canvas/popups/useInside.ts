import { useLayoutEffect, useRef, useState } from "react";
import type { Point } from "../../session/protocol";

/** Keeps a popup that opens at a place of the screen within the window. */
export function useInside([x, y]: Point) {
  const ref = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ left: x, top: y });
  useLayoutEffect(() => {
    const box = ref.current?.getBoundingClientRect();
    if (box) {
      setAt({
        left: Math.max(8, Math.min(x, window.innerWidth - box.width - 8)),
        top: Math.max(8, Math.min(y, window.innerHeight - box.height - 8)),
      });
    }
  }, [x, y]);
  return { ref, style: at };
}
