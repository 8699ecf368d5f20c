import { readNumbers } from "./arithmetic";
import { TextField } from "./TextField";

interface NumbersFieldProps {
  label: string;
  value: readonly number[] | null;
  min?: number;
  max?: number;
  disabled?: boolean;
  describedBy?: string;
  onChange: (value: number[]) => unknown;
}

/** Numbers in an order, typed as they are read: 6, 3, 8. */
export function NumbersField(props: NumbersFieldProps) {
  const { label, value, min = -Infinity, max = Infinity, disabled, describedBy, onChange } = props;
  const check = (text: string) => {
    const read = readNumbers(text);
    if ("wrong" in read) return read.wrong;
    const odd = read.values.find((number) => number < min || number > max);
    return odd === undefined
      ? null
      : `${odd}: numbers from ${min} to ${max} are wanted. Type another one.`;
  };
  return (
    <TextField label={label} value={value === null ? null : value.join(", ")} disabled={disabled}
      describedBy={describedBy} placeholder="6, 3, 8" check={check}
      onChange={(text) => {
        const read = readNumbers(text);
        if ("values" in read) onChange(read.values);
      }} />
  );
}
