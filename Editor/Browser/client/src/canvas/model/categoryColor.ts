import type { NodeType } from "../../session/protocol";
import { session, useSession } from "../../session/store";

const paints = ["green", "purple", "blue", "orange", "teal", "red", "pink", "yellow"];

let typesSeen: Record<string, NodeType> | null = null;
let order: string[] = [];

/** The categories in the order of the palette; found once for all nodes. */
function categories(): string[] {
  const { types } = session.get();
  if (types !== typesSeen) {
    typesSeen = types;
    order = [...new Set(Object.values(types).map((type) => type.category))];
  }
  return order;
}

/** The colour of a category: each its own, in the order of the palette. */
export function categoryColor(category: string): string {
  const place = categories().indexOf(category);
  return `var(--tone-${place < 0 ? "grey" : paints[place % paints.length]})`;
}

export function useCategoryColor(category: string): string {
  useSession((state) => state.types);
  return categoryColor(category);
}
