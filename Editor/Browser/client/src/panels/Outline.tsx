import { useDeferredValue, useMemo, useRef, useState } from "react";
import { useSession } from "../session/store";
import { goTo, select, useView } from "../session/view";
import { HistoryList } from "./outline/HistoryList";
import { OutlineRow } from "./outline/OutlineRow";
import { rowsOf, type Row } from "./outline/tree";
import "./outline/outline.css";

/** The graph as a tree, in the order of what needs what, and what was done to it. */
export function Outline() {
  // A large graph is drawn first, its outline when there is time.
  const root = useDeferredValue(useSession((state) => state.root));
  const selection = useView((state) => state.selection);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [find, setFind] = useState("");
  const [at, setAt] = useState("");
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(root, open, find), [root, open, find]);
  const chosen = rows.find((row) => selection.includes(row.key));
  const stop = rows.find((row) => row.key === at) ?? chosen ?? rows[0];

  const toggle = (row: Row, wanted = !row.open) => {
    const key = row.kind === "group" ? `closed ${row.key}` : row.key;
    const holds = row.kind === "group" ? !wanted : wanted;
    const next = new Set(open);
    if (holds) next.add(key);
    else next.delete(key);
    setOpen(next);
  };

  const focusOn = (row: Row | undefined) => {
    if (!row) return;
    setAt(row.key);
    tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row.key)}"]`)?.focus();
  };

  const choose = (row: Row, more: boolean) => {
    setAt(row.key);
    if (more) {
      select(selection.includes(row.item) ? selection.filter((item) => item !== row.item)
        : [...selection, row.item]);
    } else {
      goTo(row.item);
    }
  };

  const press = (event: React.KeyboardEvent) => {
    if (!stop || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = rows.indexOf(stop);
    const parent = rows.find((row) => row.key === stop.parent);
    const acts: Record<string, () => void> = {
      ArrowDown: () => focusOn(rows[index + 1]),
      ArrowUp: () => focusOn(rows[index - 1]),
      Home: () => focusOn(rows[0]),
      End: () => focusOn(rows.at(-1)),
      ArrowRight: () => stop.open === false ? toggle(stop, true) : focusOn(rows[index + 1]),
      ArrowLeft: () => stop.open ? toggle(stop, false) : focusOn(parent),
      Enter: () => choose(stop, false),
      " ": () => choose(stop, true),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div className="outline">
      <h2 className="spoken">Outline</h2>
      <input type="search" className="field" placeholder="Find in the graph" value={find}
        aria-label="Find in the graph" onChange={(event) => setFind(event.target.value)} />
      {rows.length > 0 ? (
        <div className="tree" role="tree" aria-label="Nodes of the graph" aria-multiselectable
          ref={tree} onKeyDown={press}>
          {rows.map((row) => (
            <OutlineRow key={row.key} row={row} chosen={selection.includes(row.key)}
              stop={row === stop} onToggle={() => toggle(row)} onFocus={() => setAt(row.key)}
              onChoose={(more) => choose(row, more)} />
          ))}
        </div>
      ) : (
        <p className="soft tree">{find ? `Nothing is called ${find}.` : "The graph is empty."}</p>
      )}
      <HistoryList />
    </div>
  );
}
