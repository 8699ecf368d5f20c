import type { NodeEntry, NodeType } from "../../session/protocol";
import { isSeed, valueOf } from "../fields/write";
import { countedSeeds, type Keys } from "./keyList";

/** The settings of a node that hold its keys: a list of seeds, with order and locks beside it. */
export interface KeyNames {
  seeds: string;
  order: string;
  locked: string;
}

/** Which settings of a type hold keys; null when none do. */
export function keyNames(type: NodeType): KeyNames | null {
  const seeds = type.settings.find((one) => one.type === "long[]" && isSeed(one));
  const has = (name: string) => type.settings.some((one) => one.name === name);
  if (!seeds || !has("order") || !has("locked")) return null;
  return { seeds: seeds.name, order: "order", locked: "locked" };
}

/** The keys of a node as they stand in the graph, counted out where no seeds are listed. */
export function keysOf(type: NodeType, entry: NodeEntry | undefined, names: KeyNames): Keys {
  const read = (name: string) => {
    const setting = type.settings.find((one) => one.name === name);
    return setting ? valueOf(entry, setting) : undefined;
  };
  const list = (name: string) => {
    const value = read(name);
    return Array.isArray(value) ? value.map(Number) : [];
  };
  const listed = list(names.seeds);
  const seeds = listed.length > 0
    ? listed : countedSeeds(Number(read("seed") ?? 0), Number(read("count") ?? 0));
  return { seeds, order: list(names.order), locked: list(names.locked) };
}
