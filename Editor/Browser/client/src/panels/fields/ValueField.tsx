import type { Json, SettingType } from "../../session/protocol";
import { inWords } from "../words";
import { AssetField } from "./AssetField";
import { ChoiceField } from "./ChoiceField";
import { NumberField } from "./NumberField";
import { NumbersField } from "./NumbersField";
import { OutputField } from "./OutputField";
import { SeedField } from "./SeedField";
import { SwitchField } from "./SwitchField";
import { TextField } from "./TextField";
import { isSeed } from "./write";
import "./fields.css";

export interface ValueFieldProps {
  setting: SettingType;
  /** Undefined where several nodes differ. */
  value: Json | undefined;
  fps: number;
  compact?: boolean;
  disabled?: boolean;
  describedBy?: string;
  onChange: (value: Json, gesture?: string) => unknown;
}

const whole = new Set(["int", "long", "short", "byte", "uint", "ulong"]);
const fractions = new Set(["double", "float", "decimal"]);

/** The field that suits the type of a setting. A type of its own is shown as text. */
export function ValueField(props: ValueFieldProps) {
  const { setting, value, fps, compact, onChange, disabled, describedBy } = props;
  const shared = { label: inWords(setting.name), disabled, describedBy, onChange };
  const scale = { min: setting.min, max: setting.max, integer: whole.has(setting.type) };
  if (scale.integer || fractions.has(setting.type)) {
    const number = typeof value === "number" ? value : null;
    const Kind = isSeed(setting) ? SeedField : NumberField;
    return (
      <Kind {...shared} value={number} scale={scale} unit={setting.unit} fps={fps}
        slider={!compact} />
    );
  }
  if (setting.type.endsWith("[]")) {
    const numbers = Array.isArray(value) ? (value as number[]) : null;
    return <NumbersField {...shared} value={numbers} min={setting.min} max={setting.max} />;
  }
  const text = value === undefined ? null : typeof value === "string" ? value : String(value);
  switch (setting.type) {
    case "bool":
      return <SwitchField {...shared} value={value === undefined ? null : value === true} />;
    case "choice":
      return <ChoiceField {...shared} value={text} choices={setting.choices ?? []} />;
    case "asset":
      return <AssetField {...shared} setting={setting} value={text} compact={compact} />;
    case "output":
      return <OutputField {...shared} value={text} />;
    default:
      return <TextField {...shared} value={text} />;
  }
}
