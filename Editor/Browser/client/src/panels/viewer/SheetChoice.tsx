import { useEffect, useState } from "react";
import type { End, Preview } from "../../session/protocol";
import { ask } from "../../session/session";
import { useSession } from "../../session/store";
import { Icon } from "../Icon";
import { framesOf, lengthOf, type Tiles } from "../keys/KeyTile";
import { acts, choicesOf, type Act } from "./choices";
import { goToFrame } from "./playhead";

interface SheetChoiceProps {
  preview: Preview;
  tiles: Tiles;
  /** Goes to a frame that was clicked. */
  onFrame?: () => void;
}

/** The tiles of a contact sheet as choices: a click is written into the graph. */
export function SheetChoice({ preview, tiles, onFrame }: SheetChoiceProps) {
  const root = useSession((state) => state.root);
  const types = useSession((state) => state.types);
  const readOnly = useSession((state) => state.readOnly);
  const [act, setAct] = useState<Act | null>(null);
  const [picked, setPicked] = useState<number[]>([]);
  const choices = choicesOf(root, types, preview);
  const frames = framesOf(preview.facts);
  const fits = useLength(choices.among) === lengthOf(preview.facts);
  const can = acts.filter((one) => choices.can.includes(one.act) && (!readOnly || !one.writes)
    && (fits || one.act !== "pick"));
  const now = (can.find((one) => one.act === act)
    ?? can.find((one) => one.act === "pick") ?? can[0])?.act;
  if (!now) return null;

  const choose = (tile: number) => {
    if (now === "look") {
      goToFrame(frames[tile]!);
      onFrame?.();
    } else if (now === "order") {
      setPicked(picked.includes(tile) ? picked.filter((one) => one !== tile) : [...picked, tile]);
    } else {
      choices.write(now, [tile]);
    }
  };

  const take = () => {
    setPicked([]);
    choices.write("order", picked);
  };

  return (
    <>
      <div className="sheet" role="group" aria-label={`Tiles of ${preview.node}`}
        style={{ gridTemplate: `repeat(${tiles.rows}, 1fr) / repeat(${tiles.columns}, 1fr)` }}>
        {frames.map((_, tile) => {
          const locked = choices.isLocked(tile);
          const place = now === "order" ? picked.indexOf(tile) + 1
            : now === "pick" ? choices.pickedAt(tile) : 0;
          return (
            <button key={tile} type="button" className="sheet-tile" onClick={() => choose(tile)}
              aria-pressed={now === "lock" ? locked
                : now === "order" || now === "pick" ? place > 0 : undefined}
              aria-label={choices.nameOf(tile) + (locked ? ", locked" : "")
                + (now === "pick" && place > 0 ? `, pick ${place}` : "")}>
              {locked && <span className="key-lock"><Icon name="lock" size={12} /></span>}
              {place > 0 && <span className="sheet-number">{place}</span>}
            </button>
          );
        })}
      </div>
      <div className="sheet-tools" role="radiogroup" aria-label="What a click on a tile does">
        {can.length > 1 && can.map((one) => (
          <button key={one.act} type="button" role="radio" className="button" title={one.doc}
            aria-checked={now === one.act} onClick={() => setAct(one.act)}>{one.label}</button>
        ))}
        {now === "order" && picked.length > 0 && (
          <button type="button" className="button main" onClick={take}>
            Use this order of {picked.length}
          </button>
        )}
      </div>
    </>
  );
}

/** How many frames an output has; null while nobody knows. */
function useLength(end: End | undefined): number | null {
  const [known, setKnown] = useState<{ end: End; length: number | null } | null>(null);
  const revision = useSession((state) => state.revision);
  useEffect(() => {
    if (end === undefined) return;
    let current = true;
    const dot = end.lastIndexOf(".");
    ask("length", { node: end.slice(0, dot), port: end.slice(dot + 1) }).then(
      ({ length }) => current && setKnown({ end, length }),
      () => undefined, // Nobody knows now, such as while the graph runs: what was known stays.
    );
    return () => {
      current = false;
    };
  }, [end, revision]);
  return known?.end === end ? known?.length ?? null : null;
}
