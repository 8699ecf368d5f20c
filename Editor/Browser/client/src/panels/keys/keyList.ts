/** The keys of a film as they stand in the graph: seeds, and positions in the list from 1. */
export interface Keys {
  seeds: readonly number[];
  order: readonly number[];
  locked: readonly number[];
}

/** The settings that a change of keys writes. */
export type KeyChange = { [Name in keyof Keys]?: number[] };

/** The positions in the order of the film. */
export function filmOf(keys: Keys): number[] {
  return keys.order.length > 0 ? [...keys.order] : keys.seeds.map((_, place) => place + 1);
}

/** The positions that the film does not pass through. */
export function unusedOf(keys: Keys): number[] {
  const film = new Set(filmOf(keys));
  return keys.seeds.map((_, place) => place + 1).filter((position) => !film.has(position));
}

/** Moves a key to another place of the film. */
export function moveKey(keys: Keys, from: number, to: number): KeyChange {
  const film = filmOf(keys);
  const [key] = film.splice(from, 1);
  if (key !== undefined) film.splice(Math.max(0, Math.min(film.length, to)), 0, key);
  return { order: film };
}

/** Lets the film pass through a key at a place, also once more. */
export function useKey(keys: Keys, position: number, place: number): KeyChange {
  return { order: filmOf(keys).toSpliced(place, 0, position) };
}

/** Takes a key out of the film and leaves it in the list; the last one stays. */
export function skipKey(keys: Keys, place: number): KeyChange {
  const film = filmOf(keys);
  return film.length < 2 ? {} : { order: film.toSpliced(place, 1) };
}

/** Adds a key at the end of the list and of the film. */
export function addKey(keys: Keys, seed: number): KeyChange {
  const seeds = [...keys.seeds, seed];
  return keys.order.length > 0 ? { seeds, order: [...keys.order, seeds.length] } : { seeds };
}

/** Takes a key out of the list, and with it out of film and locks; the last one stays. */
export function removeKey(keys: Keys, position: number): KeyChange {
  if (keys.seeds.length < 2) return {};
  const renumbered = (positions: readonly number[]) =>
    positions
      .filter((other) => other !== position)
      .map((other) => (other > position ? other - 1 : other));
  return {
    seeds: keys.seeds.toSpliced(position - 1, 1),
    ...(keys.order.length > 0 ? { order: renumbered(keys.order) } : {}),
    ...(keys.locked.length > 0 ? { locked: renumbered(keys.locked) } : {}),
  };
}

/** Locks a key against other seeds, or frees it. */
export function lockKey(keys: Keys, position: number): KeyChange {
  const locked = keys.locked.includes(position)
    ? keys.locked.filter((other) => other !== position)
    : [...keys.locked, position].sort((a, b) => a - b);
  return { locked };
}

/** Gives a key another seed; a locked one keeps its own. */
export function reseed(keys: Keys, position: number, seed: number): KeyChange {
  return keys.locked.includes(position) ? {} : { seeds: keys.seeds.with(position - 1, seed) };
}

/** Gives all keys that are not locked other seeds. */
export function reseedAll(keys: Keys, draw: () => number): KeyChange {
  const seeds = keys.seeds.map((seed, i) => (keys.locked.includes(i + 1) ? seed : draw()));
  return { seeds };
}

/** The list of keys when none is written: so many seeds that follow each other. */
export function countedSeeds(first: number, count: number): number[] {
  return Array.from({ length: Math.min(count, 10_000) }, (_, i) => (first + i) % 2 ** 32);
}

/** A number that nobody knows beforehand, as far as seeds go, but not above `most`. */
export function drawSeed(most = 0xffffffff): number {
  const [drawn] = crypto.getRandomValues(new Uint32Array(1));
  return most >= 0xffffffff ? drawn! : drawn! % (most + 1);
}
