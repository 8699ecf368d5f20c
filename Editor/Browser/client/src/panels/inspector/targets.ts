import type { GraphRoot, SettingType } from "../../session/protocol";

/** What is selected, as far as the inspector goes. */
export interface Selected {
  nodes: string[];
  groups: string[];
  notes: string[];
}

/** Sorts a selection by what its items are; items that are gone are left out. */
export function sorted(selection: readonly string[], root: GraphRoot): Selected {
  const after = (prefix: string) => (item: string) =>
    item.startsWith(prefix) ? [item.slice(prefix.length)] : [];
  const groups = new Set(root.layout?.groups?.map((group) => group.id));
  const notes = new Set(root.layout?.notes?.map((note) => note.id));
  return {
    nodes: selection.filter((item) => root.nodes?.[item] !== undefined),
    groups: selection.flatMap(after("group:")).filter((id) => groups.has(id)),
    notes: selection.flatMap(after("note:")).filter((id) => notes.has(id)),
  };
}

/** The public name of a setting; null when it has none. */
export function paramOf(root: GraphRoot, node: string, setting: string): string | null {
  const end = `${node}.${setting}`;
  return Object.entries(root.params ?? {}).find(([, param]) => param.to === end)?.[0] ?? null;
}

/** A name for a setting in public that no other has. */
export function freeParam(root: GraphRoot, node: string, setting: string): string {
  const taken = (name: string) => root.params?.[name] !== undefined;
  const both = node + setting.charAt(0).toUpperCase() + setting.slice(1);
  const names = [setting, both];
  for (let i = 2; names.every(taken); i++) names.push(`${both}${i}`);
  return names.find((name) => !taken(name))!;
}

/** The range of a setting in words; empty when there is none. */
export function rangeOf({ min, max, unit, type }: SettingType): string {
  if (type === "choice" || (min === undefined && max === undefined)) return "";
  const suffix = unit ? ` ${unit}` : "";
  if (min === undefined) return `at most ${max}${suffix}`;
  return max === undefined ? `at least ${min}${suffix}` : `${min} to ${max}${suffix}`;
}

/** A value in words, as the default is told. */
export function inText(value: unknown): string {
  if (value === "" || (Array.isArray(value) && value.length === 0)) return "empty";
  if (typeof value === "boolean") return value ? "on" : "off";
  return Array.isArray(value) ? value.join(", ") : String(value);
}
