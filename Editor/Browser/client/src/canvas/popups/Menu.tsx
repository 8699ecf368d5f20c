import { useEffect } from "react";
import { toCanvas } from "../gestures/parts";
import { canvas, useCanvas, type MenuEntry, type MenuWish } from "../model/state";
import { useInside } from "./useInside";

/** The menu of a right click or the menu key. */
export function Menu() {
  const wish = useCanvas((state) => state.menu);
  return wish && <Open key={wish.screen.join() + wish.name} wish={wish} />;
}

function Open({ wish }: { wish: MenuWish }) {
  const { ref, style } = useInside(wish.screen);
  const rows = () =>
    [...ref.current?.querySelectorAll<HTMLElement>("[role=menuitem]:not([disabled])") ?? []];
  useEffect(() => rows()[0]?.focus(), []);

  const close = () => canvas.set({ menu: null });
  const step = (by: number) => {
    const all = rows();
    const now = all.indexOf(document.activeElement as HTMLElement);
    all[(now + by + all.length) % all.length]?.focus();
  };
  const press = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Home" || event.key === "End") {
      rows().at(event.key === "Home" ? 0 : -1)?.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      close();
      toCanvas();
    } else if (event.key.length === 1 && !event.ctrlKey) {
      jumpTo(rows(), event.key);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <div className="veil" onPointerDown={(event) => event.target === event.currentTarget && close()}
      onContextMenu={(event) => event.preventDefault()}>
      <div className="menu popup" role="menu" aria-label={wish.name} ref={ref} style={style}
        onKeyDown={press}>
        {wish.entries.map((entry, i) => entry === "line"
          ? <hr key={i} role="separator" />
          : <Row key={i} entry={entry} close={close} />)}
      </div>
    </div>
  );
}

function Row({ entry, close }: { entry: MenuEntry; close: () => void }) {
  return (
    <button type="button" role="menuitem" disabled={entry.off} tabIndex={-1}
      onPointerEnter={(event) => event.currentTarget.focus()}
      onKeyDown={(event) => event.key === "Enter" && event.stopPropagation()}
      onClick={() => {
        close();
        toCanvas();
        entry.do();
      }}>
      <span>{entry.label}</span>
      {entry.keys && <kbd>{entry.keys}</kbd>}
    </button>
  );
}

/** A letter goes to the next row that begins with it. */
function jumpTo(rows: HTMLElement[], letter: string): void {
  const now = rows.indexOf(document.activeElement as HTMLElement);
  const order = [...rows.slice(now + 1), ...rows.slice(0, now + 1)];
  order.find((row) => row.textContent?.toLowerCase().startsWith(letter.toLowerCase()))?.focus();
}
