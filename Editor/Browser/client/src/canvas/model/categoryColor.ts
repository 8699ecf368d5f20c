import { session, useSession } from "../../session/store";

const paints = ["green", "purple", "blue", "orange", "teal", "red", "pink", "yellow"];

/** The colour of a category: each its own, in the order of the palette. */
export function categoryColor(category: string): string {
  const order: string[] = [];
  for (const type of Object.values(session.get().types)) {
    if (!order.includes(type.category)) {
      order.push(type.category);
    }
  }
  const place = order.indexOf(category);
  return `var(--tone-${place < 0 ? "grey" : paints[place % paints.length]})`;
}

export function useCategoryColor(category: string): string {
  useSession((state) => state.types);
  return categoryColor(category);
}
