import type { End, GraphRoot, NodeType, Preview } from "../../session/protocol";
import { notify } from "../../session/notices";
import { send } from "../../session/session";
import { framesOf, lengthOf } from "../keys/KeyTile";
import {
  addKey, drawSeed, filmOf, reseed, type KeyChange, type Keys,
} from "../keys/keyList";
import { keyNames, keysOf, type KeyNames } from "../keys/keySettings";
import { pickPlace, togglePick } from "./picks";
import { upstream } from "./viewed";

export type Act = "look" | "pick" | "lock" | "reroll" | "order" | "take";

/** What a click on a tile can do; all but the first are written into the graph. */
export const acts: { act: Act; label: string; doc: string; writes: boolean }[] = [
  { act: "look", label: "Look", doc: "A click goes to the frame", writes: false },
  { act: "pick", label: "Pick", doc: "A click picks a picture, or lets it go", writes: true },
  { act: "lock", label: "Lock", doc: "A click locks a key, or frees it", writes: true },
  { act: "reroll", label: "Re-roll", doc: "A click gives a key another seed", writes: true },
  { act: "order", label: "Order", doc: "Click the keys in the order of the film", writes: true },
  { act: "take", label: "Take", doc: "A click adds this picture to the keys", writes: true },
];

type Types = Record<string, NodeType>;

/** The choices that a sheet offers, by tile. */
export interface Choices {
  can: Act[];
  isLocked: (tile: number) => boolean;
  /** The place of a tile among the picks, from 1; 0 when it is not picked. */
  pickedAt: (tile: number) => number;
  /** The latents that are picked among, of which there must be one for each frame. */
  among?: End;
  nameOf: (tile: number) => string;
  write: (act: Act, tiles: readonly number[]) => void;
}

/** What the tiles of a preview stand for: picks, keys of a film, pictures to take, or frames. */
export function choicesOf(root: GraphRoot, types: Types, preview: Preview): Choices {
  const choices = keyChoices(root, types, preview);
  const place = Array.isArray(preview.facts?.["frames"]) ? pickPlace(root, types, preview) : null;
  if (!place) return { ...choices, pickedAt: () => 0 };
  const frames = framesOf(preview.facts);
  return {
    ...choices,
    can: ["pick", ...choices.can],
    among: place.from,
    pickedAt: (tile) => place.picks.indexOf(frames[tile]! + 1) + 1,
    write: (act, tiles) => (act === "pick"
      ? togglePick(place, frames[tiles[0]!]! + 1) : choices.write(act, tiles)),
  };
}

function keyChoices(
  root: GraphRoot, types: Types, preview: Preview,
): Omit<Choices, "pickedAt" | "among"> {
  const frames = framesOf(preview.facts);
  const seeds = preview.facts?.["seeds"];
  const place = keyPlace(root, types, Array.isArray(seeds)
    ? below(root, types, preview) : upstream(root, preview.node, hasKeys(types)));
  const film = place ? filmOf(place.keys) : [];
  if (place && Array.isArray(seeds)) {
    return {
      can: ["take"],
      isLocked: () => false,
      nameOf: (tile) => `Picture of seed ${seeds[tile]}`,
      write: (_, tiles) => write(place, addKey(place.keys, Number(seeds[tiles[0]!]))),
    };
  }
  if (place && film.length === lengthOf(preview.facts)) {
    const keyOf = (tile: number) => film[frames[tile]!] ?? 1;
    return {
      can: ["lock", "reroll", "order", "look"],
      isLocked: (tile) => place.keys.locked.includes(keyOf(tile)),
      nameOf: (tile) => `Key ${frames[tile]! + 1}, seed ${place.keys.seeds[keyOf(tile) - 1]}`,
      write: (act, tiles) => (act === "reroll" && place.keys.locked.includes(keyOf(tiles[0]!))
        ? notify("warning", `Key ${frames[tiles[0]!]! + 1} is locked and keeps its seed. `
          + "Choose Lock and click it to unlock it.")
        : act === "lock" ? toggleLock(place, keyOf(tiles[0]!))
        : write(place, change(act, place.keys, tiles.map(keyOf)))),
    };
  }
  return {
    can: Array.isArray(preview.facts?.["frames"]) ? ["look"] : [],
    isLocked: () => false,
    nameOf: (tile) => `Frame ${frames[tile]}`,
    write: () => undefined,
  };
}

interface KeyPlace {
  node: string;
  names: KeyNames;
  keys: Keys;
}

function hasKeys(types: Types): (type: string) => boolean {
  return (name) => !!types[name] && keyNames(types[name]) !== null;
}

function keyPlace(root: GraphRoot, types: Types, node: string | null): KeyPlace | null {
  const entry = node === null ? undefined : root.nodes?.[node];
  const type = types[entry?.type ?? ""];
  const names = type ? keyNames(type) : null;
  return node !== null && type && names ? { node, names, keys: keysOf(type, entry, names) } : null;
}

/** The node with keys that takes its generator from where a preview was made. */
function below(root: GraphRoot, types: Types, { node, port }: Preview): string | null {
  const fits = hasKeys(types);
  return Object.entries(root.nodes ?? {}).find(([, entry]) =>
    fits(entry.type) && Object.values(entry.in ?? {}).includes(`${node}.${port}`))?.[0] ?? null;
}

function change(act: Act, keys: Keys, chosen: number[]): KeyChange {
  const [key = 1] = chosen;
  return act === "reroll" ? reseed(keys, key, drawSeed()) : { order: chosen };
}

/** The change alone: other locks may be on their way. */
function toggleLock({ node, names, keys }: KeyPlace, key: number): void {
  const change = keys.locked.includes(key) ? { take: key } : { add: key, sorted: true };
  void send({ do: "list", node, setting: names.locked, ...change });
}

function write({ node, names }: KeyPlace, changes: KeyChange): void {
  const values = Object.entries(changes).map(([name, value]) =>
    ({ node, setting: names[name as keyof KeyNames], value: value! }));
  void send({ do: "setMany", values });
}
