import { useNode } from "../../session/hooks";
import type { SettingType } from "../../session/protocol";
import { useSession } from "../../session/store";
import { rateOf } from "../viewer/timecode";
import { ValueField } from "./ValueField";
import { valueOf, write } from "./write";

export interface FieldProps {
  node: string;
  setting: SettingType;
  /** Inside a node: one row of 24 pixels, label and value in one. */
  compact?: boolean;
}

/** The field of a setting of one node. */
export function Field({ node, setting, compact }: FieldProps) {
  const entry = useNode(node);
  const readOnly = useSession((state) => state.readOnly);
  const fps = useSession((state) => rateOf(state.root.settings?.["fps"]));
  const field = (
    <ValueField setting={setting} value={valueOf(entry, setting)} fps={fps} compact={compact}
      disabled={readOnly} onChange={(value, gesture) => write([node], setting, value, gesture)} />
  );
  if (!compact) return field;
  return (
    <span className="compact" title={setting.doc}>
      <span className="compact-name cut" aria-hidden>{setting.name}</span>
      <span className="compact-field">{field}</span>
    </span>
  );
}
