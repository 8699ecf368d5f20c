import type { Change } from "./messages";
import type { Json } from "./protocol";

type Tree = { [name: string]: Json };

/**
 * The document after these changes. What no change touches is the same object as before, so that
 * only the parts that show it are drawn again; each touched object is copied once a patch.
 */
export function applyChanges<T extends object>(root: T, changes: readonly Change[]): T {
  const owned = new Set<object>();
  let top = root as unknown as Tree;
  for (const change of changes) {
    if (change.path.length === 0) {
      top = (change.after ?? {}) as Tree;
      continue;
    }
    top = own(top, owned);
    applyOne(top, change, owned);
  }
  return top as unknown as T;
}

function applyOne(top: Tree, change: Change, owned: Set<object>): void {
  let place = top;
  for (const name of change.path.slice(0, -1)) {
    const below = place[name];
    if (!isTree(below) && change.after === undefined) {
      return;
    }
    const mine = own(isTree(below) ? below : {}, owned);
    place[name] = mine;
    place = mine;
  }
  const last = change.path[change.path.length - 1]!;
  if (change.after === undefined) {
    delete place[last];
  } else if (last in place || change.index === undefined) {
    place[last] = change.after;
  } else {
    insert(place, last, change.after, change.index);
  }
}

function insert(place: Tree, name: string, value: Json, index: number): void {
  const after = Object.entries(place).slice(index);
  for (const [later] of after) {
    delete place[later];
  }
  place[name] = value;
  for (const [later, kept] of after) {
    place[later] = kept;
  }
}

function own(tree: Tree, owned: Set<object>): Tree {
  if (owned.has(tree)) {
    return tree;
  }
  const copy = { ...tree };
  owned.add(copy);
  return copy;
}

function isTree(value: Json | undefined): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
