import { useEffect, useRef, useState } from "react";

const every = 40;

/**
 * A value under the hand: shown at once, sent a few times a second, and all of it one gesture,
 * which is one step of undo.
 */
export function useLive<T>(value: T, send: (value: T, gesture: string) => unknown) {
  const [live, setLive] = useState<{ value: T } | null>(null);
  const held = useRef({ gesture: "", next: null as { value: T } | null, timer: 0, turn: 0 });
  const sender = useRef(send);
  sender.current = send;
  useEffect(() => () => clearTimeout(held.current.timer), []);

  const flush = () => {
    const { next, gesture } = held.current;
    clearTimeout(held.current.timer);
    held.current.timer = 0;
    held.current.next = null;
    return next ? sender.current(next.value, gesture) : undefined;
  };

  return {
    /** The value to show. */
    shown: live ? live.value : value,
    isHeld: live !== null,
    change(next: T) {
      const now = held.current;
      now.gesture ||= crypto.randomUUID();
      now.next = { value: next };
      setLive({ value: next });
      if (!now.timer) now.timer = window.setTimeout(flush, every);
    },
    async end() {
      const now = held.current;
      const turn = ++now.turn;
      const sent = flush();
      now.gesture = "";
      await sent;
      // Another gesture may have begun while the last one was on its way.
      if (turn === held.current.turn && !held.current.gesture) setLive(null);
    },
  };
}
