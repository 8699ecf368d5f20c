import type { GraphRoot, Json } from "../../session/protocol";

/** The first node that reads a file by the name it has in the graph; null when none does. */
export function readerOf(root: GraphRoot, asset: string): string | null {
  const reads = (value: Json | undefined): boolean => (typeof value === "object" && value !== null
    ? Object.values(value).some(reads) : value === `asset:${asset}`);
  return Object.entries(root.nodes ?? {}).find(([, entry]) => reads(entry.set))?.[0] ?? null;
}
