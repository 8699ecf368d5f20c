import type { SettingType } from "../../session/protocol";
import { useNode } from "../../session/hooks";

export interface FieldProps {
  node: string;
  setting: SettingType;
  /** Inside a node: one row of 24 pixels, label and value in one. */
  compact?: boolean;
}

/** The field of a setting. */
export function Field({ node, setting }: FieldProps) {
  const entry = useNode(node);
  const value = entry?.set?.[setting.name] ?? setting.default;
  return <span>{`${setting.name} ${JSON.stringify(value)}`}</span>;
}
