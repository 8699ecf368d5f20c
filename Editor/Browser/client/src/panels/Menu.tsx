import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { Popover } from "./Popover";

/** One row of a menu. */
export interface MenuRow {
  label: string;
  do: () => void;
  /** For rows that are on or off. */
  checked?: boolean;
  keys?: string;
  disabled?: boolean;
}

interface MenuProps {
  label: string;
  rows: MenuRow[];
  children: ReactNode;
  className?: string;
}

/** A button that opens a menu. */
export function Menu({ label, rows, children, className = "button quiet icon" }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  // A button with words on it is called by them.
  const name = className.split(" ").includes("icon") ? label : undefined;
  return (
    <>
      <button type="button" className={className} ref={button} aria-haspopup="menu" title={label}
        aria-expanded={open} aria-label={name} onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") {
            event.preventDefault();
            setOpen(true);
          }
        }}>
        {children}
      </button>
      {open && (
        <Popover anchor={button} onClose={close}>
          <Rows label={label} rows={rows} onDone={() => {
            close();
            button.current?.focus();
          }} />
        </Popover>
      )}
    </>
  );
}

function Rows({ label, rows, onDone }: { label: string; rows: MenuRow[]; onDone: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>("[role^=menuitem]:not([disabled])")?.focus();
  }, []);
  const move = (event: React.KeyboardEvent) => {
    const items = [...list.current!.querySelectorAll<HTMLElement>("button:not(:disabled)")];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      items.at(to % items.length)?.focus();
    } else if (event.key === "Tab") {
      onDone();
    }
  };
  return (
    <div role="menu" aria-label={label} className="menu" ref={list} onKeyDown={move}>
      {rows.map((row) => (
        <button key={row.label} type="button" className="menu-row" disabled={row.disabled}
          role={row.checked === undefined ? "menuitem" : "menuitemradio"}
          aria-checked={row.checked} tabIndex={-1}
          onClick={() => {
            onDone();
            row.do();
          }}>
          <span className="menu-check" aria-hidden>{row.checked ? "✓" : ""}</span>
          <span className="grow">{row.label}</span>
          {row.keys && <kbd>{row.keys}</kbd>}
        </button>
      ))}
    </div>
  );
}
