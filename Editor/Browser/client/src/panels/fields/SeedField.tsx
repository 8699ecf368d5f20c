import { Icon } from "../Icon";
import { drawSeed } from "../keys/keyList";
import { NumberField, type NumberFieldProps } from "./NumberField";

/** A number that random numbers come from, with another one at a click. */
export function SeedField(props: NumberFieldProps) {
  const { label, disabled, scale, onChange } = props;
  return (
    <span className="row seed">
      <span className="grow"><NumberField {...props} /></span>
      <button type="button" className="button icon quiet nodrag" disabled={disabled}
        aria-label={`Re-roll ${label}`} title="Another seed"
        onClick={() => onChange(drawSeed(scale.max))}>
        <Icon name="dice" />
      </button>
    </span>
  );
}
