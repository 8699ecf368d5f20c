import { useEffect, useMemo, useRef, useState } from "react";
import type { Found } from "../../session/commands";
import { ask } from "../../session/session";
import { useSession } from "../../session/store";
import { toCanvas } from "../gestures/parts";
import { categoryColor } from "../model/categoryColor";
import { canvas, useCanvas, type PaletteWish } from "../model/state";
import { place } from "./openPalette";
import { useInside } from "./useInside";

/** The search for nodes, over the place where the node will stand. */
export function Palette() {
  const wish = useCanvas((state) => state.palette);
  return wish && <Open key={wish.screen.join()} wish={wish} />;
}

function titleOf({ from, to, into, replace }: PaletteWish): string {
  return from ? `What takes ${from}` : to ? `What gives ${to}` : into ? `Into the wire to ${into}`
    : replace ? `In the place of ${replace}` : "Add a node";
}

/** What the session finds; each keystroke asks once and answers that come late are dropped. */
function useFound(text: string, wish: PaletteWish): { found: Found[]; problem: string } {
  const [answer, setAnswer] = useState<{ found: Found[]; problem: string }>(
    { found: [], problem: "" });
  const { from, to, into } = wish;
  useEffect(() => {
    let late = false;
    ask("search", { text, from, to, into }).then(
      ({ found }) => {
        if (!late) {
          setAnswer({ found, problem: "" });
        }
      },
      (error: Error) => {
        if (!late) {
          setAnswer({ found: [], problem: error.message });
        }
      });
    return () => {
      late = true;
    };
  }, [text, from, to, into]);
  return answer;
}

function Open({ wish }: { wish: PaletteWish }) {
  const [text, setText] = useState("");
  const [place_, setPlace] = useState(0);
  const { found, problem } = useFound(text, wish);
  const types = useSession((state) => state.types);
  const shown = useMemo(() => (text.trim() ? found : byCategory(found)), [found, text]);
  const chosen = Math.min(place_, Math.max(0, shown.length - 1));
  const current = shown[chosen];
  const { ref, style } = useInside(wish.screen);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => setPlace(0), [found]);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen, shown]);

  const close = () => {
    canvas.set({ palette: null });
    toCanvas();
  };
  const step = (by: number) => setPlace((chosen + by + shown.length) % (shown.length || 1));
  const press = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    const done = keyOf(event.key, {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      PageDown: () => setPlace(Math.min(shown.length - 1, chosen + 8)),
      PageUp: () => setPlace(Math.max(0, chosen - 8)),
      Enter: () => current && void place(current, wish),
      Tab: () => step(event.shiftKey ? -1 : 1),
      Escape: close,
    });
    if (done) {
      event.preventDefault();
    }
  };

  return (
    <div className="veil"
      onPointerDown={(event) => event.target === event.currentTarget && close()}>
      <div className="palette popup" role="dialog" aria-label={titleOf(wish)} ref={ref}
        style={style}>
        <input role="combobox" aria-label="Search nodes" aria-expanded="true"
          aria-controls="palette-list" aria-autocomplete="list" autoFocus spellCheck={false}
          aria-activedescendant={current ? `found-${current.type}` : undefined}
          placeholder={titleOf(wish)} value={text} onKeyDown={press}
          onChange={(event) => setText(event.target.value)} />
        <div className="palette-body">
          <ul id="palette-list" role="listbox" aria-label="Nodes" ref={list}>
            {shown.map((one, i) => (
              <Row key={one.type} one={one} selected={i === chosen}
                head={!text.trim() && one.category !== shown[i - 1]?.category}
                choose={() => setPlace(i)} take={() => void place(one, wish)} />
            ))}
            {shown.length === 0 && (
              <li className="palette-none" role="option" aria-selected="false"
                aria-disabled="true">{problem || "No node of that name. Try what it does."}</li>
            )}
          </ul>
          {current && (
            <div className="palette-doc">
              <b>{current.type}</b>
              <p>{current.summary || types[current.type]?.summary}</p>
              {types[current.type]?.remarks && (
                <p className="quiet">{types[current.type]?.remarks}</p>
              )}
              {current.reason && <p className="quiet">{current.reason}</p>}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function Row({ one, selected, head, choose, take }: {
  one: Found; selected: boolean; head: boolean; choose: () => void; take: () => void;
}) {
  return (
    <>
      {head && <li className="palette-head" role="presentation">{one.category}</li>}
      <li id={`found-${one.type}`} role="option" aria-selected={selected}
        onPointerMove={choose} onClick={take}>
        <span className="palette-mark" style={{ background: categoryColor(one.category) }} />
        <span>{one.type}</span>
        {one.port && <span className="quiet">{one.port}</span>}
        <span className="quiet">{alsoCalled(one)}</span>
      </li>
    </>
  );
}

/** The words it was found by, where its name does not say them. */
function alsoCalled({ type, match }: Found): string {
  const name = type.toLowerCase();
  return (match ?? "").split(", ").filter((word) => !name.includes(word.toLowerCase()))
    .join(", ");
}

function byCategory(found: Found[]): Found[] {
  const order = [...new Set(found.map((one) => one.category))];
  return order.flatMap((category) => found.filter((one) => one.category === category));
}

function keyOf(key: string, table: Record<string, () => void>): boolean {
  const action = table[key];
  action?.();
  return action !== undefined;
}
