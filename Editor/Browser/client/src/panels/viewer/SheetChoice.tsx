import { useState } from "react";
import type { Preview } from "../../session/protocol";
import { send } from "../../session/session";
import { useSession } from "../../session/store";
import { Icon } from "../Icon";
import type { Tiles } from "../keys/KeyTile";
import { drawSeed, filmOf, lockKey, reseed, type KeyChange } from "../keys/keyList";
import { keyNames, keysOf } from "../keys/keySettings";
import { upstream } from "./viewed";

type Act = "lock" | "reroll" | "order";

const acts: { act: Act; label: string; doc: string }[] = [
  { act: "lock", label: "Lock", doc: "A click locks a key, or frees it" },
  { act: "reroll", label: "Re-roll", doc: "A click gives a key another seed" },
  { act: "order", label: "Order", doc: "Click the keys in the order of the film" },
];

/** The tiles of a contact sheet as choices: a click is written into the graph. */
export function SheetChoice({ preview, tiles }: { preview: Preview; tiles: Tiles }) {
  const root = useSession((state) => state.root);
  const types = useSession((state) => state.types);
  const readOnly = useSession((state) => state.readOnly);
  const [act, setAct] = useState<Act>("lock");
  const [picked, setPicked] = useState<number[]>([]);

  const node = upstream(root, preview.node, (type) => !!types[type] && !!keyNames(types[type]));
  const entry = node === null ? undefined : root.nodes?.[node];
  const type = types[entry?.type ?? ""];
  const names = type ? keyNames(type) : null;
  if (node === null || !type || !names || readOnly) return null;
  const keys = keysOf(type, entry, names);
  const film = filmOf(keys);
  if (tiles.count !== film.length) return null;

  const write = (change: KeyChange) => send({ do: "setMany",
    values: Object.entries(change).map(([name, value]) =>
      ({ node, setting: names[name as keyof typeof names], value: value! })) });

  const choose = (place: number) => {
    const key = film[place]!;
    if (act === "lock") void write(lockKey(keys, key));
    else if (act === "reroll") void write(reseed(keys, key, drawSeed()));
    else setPicked(picked.includes(key) ? picked.filter((one) => one !== key) : [...picked, key]);
  };

  const take = () => {
    setPicked([]);
    void write({ order: picked });
  };

  return (
    <>
      <div className="sheet" role="group" aria-label={`Keys of ${node}`}
        style={{ gridTemplate: `repeat(${tiles.rows}, 1fr) / repeat(${tiles.columns}, 1fr)` }}>
        {film.slice(0, tiles.count).map((key, i) => {
          const locked = keys.locked.includes(key);
          const at = picked.indexOf(key);
          return (
            <button key={i} type="button" className="sheet-tile" onClick={() => choose(i)}
              aria-pressed={act === "lock" ? locked : act === "order" ? at >= 0 : undefined}
              aria-label={`Key ${i + 1}, seed ${keys.seeds[key - 1]}`}>
              {locked && <span className="key-lock"><Icon name="lock" size={12} /></span>}
              {at >= 0 && <span className="sheet-number">{at + 1}</span>}
            </button>
          );
        })}
      </div>
      <div className="sheet-tools" role="radiogroup" aria-label="What a click on a key does">
        {acts.map((one) => (
          <button key={one.act} type="button" role="radio" className="button" title={one.doc}
            aria-checked={act === one.act} onClick={() => setAct(one.act)}>{one.label}</button>
        ))}
        {act === "order" && picked.length > 0 && (
          <button type="button" className="button main" onClick={take}>
            Use this order of {picked.length}
          </button>
        )}
      </div>
    </>
  );
}
