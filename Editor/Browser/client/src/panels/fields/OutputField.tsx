import { TextField } from "./TextField";

interface OutputFieldProps {
  label: string;
  value: string | null;
  disabled?: boolean;
  describedBy?: string;
  onChange: (value: string) => unknown;
}

const folder = "out:";

/** The name of a file that a run makes; it lands in the folder of results. */
export function OutputField({ value, onChange, ...shared }: OutputFieldProps) {
  const name = value?.startsWith(folder) ? value.slice(folder.length) : value;
  return (
    <TextField {...shared} value={name} placeholder="name of the file"
      onChange={(text) => onChange(text.trim() === "" ? "" : folder + text.trim())} />
  );
}
