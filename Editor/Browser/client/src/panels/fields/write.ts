import type { Json, NodeEntry, SettingType } from "../../session/protocol";
import { send } from "../../session/session";

/** The value of a setting as it stands in the graph, or its default. */
export function valueOf(entry: NodeEntry | undefined, setting: SettingType): Json {
  return entry?.set?.[setting.name] ?? setting.default;
}

/** Whether two values are the same when written down. */
export function isSame(one: Json, other: Json): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Writes one setting of some nodes; without a value they go back to the default. */
export function write(
  nodes: readonly string[],
  setting: SettingType,
  value: Json | undefined,
  gesture = "",
) {
  const plain = value === undefined || isSame(value, setting.default) ? {} : { value };
  const values = nodes.map((node) => ({ node, setting: setting.name, ...plain }));
  const one = values.length === 1 ? values[0] : undefined;
  const how = gesture ? { gesture } : {};
  return send(one ? { do: "set", ...one, ...how } : { do: "setMany", values, ...how });
}

/** Whether a setting holds numbers that random numbers come from: a whole one of 32 bits. */
export function isSeed(setting: SettingType): boolean {
  return setting.type.startsWith("long") && setting.min === 0 && setting.max === 4294967295;
}
