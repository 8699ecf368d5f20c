import { useId, useRef, useState } from "react";
import { useNode, useNodeType } from "../../session/hooks";
import { notify } from "../../session/notices";
import { send } from "../../session/session";
import { useSession } from "../../session/store";
import { usePreview } from "../../session/watches";
import { Icon } from "../Icon";
import { counted } from "../words";
import { KeyTile, tileStyle } from "./KeyTile";
import { KeyTools } from "./KeyTools";
import { addKey, drawSeed, filmOf, lockKey, moveKey, removeKey, reseed, reseedAll, skipKey,
  unusedOf, useKey, type KeyChange } from "./keyList";
import { keysOf, type KeyNames } from "./keySettings";
import { useDragOrder } from "./useDragOrder";
import "./keys.css";

/** The keys of a film in the order it passes through them, to be directed by hand. */
export function KeyList({ node, names }: { node: string; names: KeyNames }) {
  const entry = useNode(node);
  const type = useNodeType(entry?.type)!;
  const readOnly = useSession((state) => state.readOnly);
  const sheet = usePreview(node, type.outputs[0]?.name ?? null, 640);
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const help = useId();

  const keys = keysOf(type, entry, names);
  const film = filmOf(keys);
  const unused = unusedOf(keys);
  const place = Math.min(chosen, film.length - 1);
  const position = film[place] ?? 1;

  const write = (change: KeyChange) => {
    // Seeds that were only counted are written down with the first change that needs them.
    const counts = entry?.set?.[names.seeds] === undefined && change.seeds === undefined;
    const full = counts ? { seeds: [...keys.seeds], ...change } : change;
    const values = Object.entries(full).map(([name, value]) =>
      ({ node, setting: names[name as keyof KeyNames], value: value! }));
    if (Object.keys(change).length > 0) void send({ do: "setMany", values });
  };

  const focusOn = (to: number) => {
    setChosen(to);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-place="${to}"]`)?.focus());
  };

  const move = (from: number, to: number) => {
    const held = Math.max(0, Math.min(film.length - 1, to));
    if (held !== from) write(moveKey(keys, from, held));
    focusOn(held);
  };

  const acts = {
    reroll: () => (keys.locked.includes(position)
      ? notify("warning", `Key ${place + 1} is locked and keeps its seed. L unlocks it.`)
      : write(reseed(keys, position, drawSeed()))),
    lock: () => write(lockKey(keys, position)),
    again: () => write(useKey(keys, position, place + 1)),
    skip: () => write(skipKey(keys, place)),
    remove: () => write(removeKey(keys, position)),
    back: () => move(place, place - 1),
    on: () => move(place, place + 1),
    seed: (seed: number) => write(reseed(keys, position, seed)),
  };

  const press = (event: React.KeyboardEvent) => {
    const to = { ArrowRight: place + 1, ArrowDown: place + 1, ArrowLeft: place - 1,
      ArrowUp: place - 1, Home: 0, End: film.length - 1 }[event.key];
    const act = { r: acts.reroll, l: acts.lock, d: acts.again, Delete: acts.skip,
      Backspace: acts.skip }[event.key];
    if (to === undefined && (!act || event.ctrlKey || event.metaKey || event.altKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (to === undefined) {
      if (!readOnly) act!();
    } else if ((event.ctrlKey || event.altKey || event.metaKey) && !readOnly) {
      move(place, to);
    } else {
      focusOn(Math.max(0, Math.min(film.length - 1, to)));
    }
  };

  const order = useDragOrder(move, readOnly);
  return (
    <section className="block keys" aria-label="Keys of the film">
      <div className="row">
        <h3 className="grow">{counted(film.length, "key")}</h3>
        <button type="button" className="button" disabled={readOnly}
          title="Other seeds for all keys that are not locked"
          onClick={() => write(reseedAll(keys, drawSeed))}>
          <Icon name="dice" size={14} /> Re-roll all
        </button>
        <button type="button" className="button" disabled={readOnly}
          onClick={() => write(addKey(keys, drawSeed()))}>
          <Icon name="plus" size={14} /> Add
        </button>
      </div>
      <p className="spoken" id={help}>
        Arrow keys choose a key, with Control they move it. R re-rolls it, L locks it, D takes it
        once more, Delete leaves it out of the film.
      </p>
      <div className="key-grid" role="listbox" aria-label="Keys in the order of the film"
        aria-describedby={help} aria-orientation="horizontal" ref={list} onKeyDown={press}>
        {film.map((key, i) => {
          const [seed, locked] = [keys.seeds[key - 1] ?? 0, keys.locked.includes(key)];
          return (
            <div key={`${key}-${film.slice(0, i).filter((other) => other === key).length}`}
              className="key" role="option" tabIndex={i === place ? 0 : -1}
              aria-selected={i === place} {...order.of(i)} onFocus={() => setChosen(i)}
              aria-label={`Key ${i + 1}, number ${key} of the list, seed ${seed}${
                locked ? ", locked" : ""}`}>
              <KeyTile seed={seed} locked={locked} place={i + 1} picture={tileStyle(sheet, i)} />
            </div>
          );
        })}
      </div>
      <KeyTools place={place} film={film} seed={keys.seeds[position - 1] ?? 0} acts={acts}
        locked={keys.locked.includes(position)} disabled={readOnly} />
      {unused.length > 0 && (
        <div className="row wrap" role="group" aria-label="Not in the film">
          <span className="soft small">Not in the film</span>
          {unused.map((key) => (
            <button key={key} type="button" className="button mono" disabled={readOnly}
              title={`Seed ${keys.seeds[key - 1]}: put it at the end of the film`}
              onClick={() => write(useKey(keys, key, film.length))}>
              <Icon name="plus" size={12} /> {keys.seeds[key - 1]}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
