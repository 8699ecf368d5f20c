interface SwitchFieldProps {
  label: string;
  value: boolean | null;
  disabled?: boolean;
  describedBy?: string;
  onChange: (value: boolean) => unknown;
}

/** On or off. */
export function SwitchField({ label, value, disabled, describedBy, onChange }: SwitchFieldProps) {
  return (
    <button type="button" role="switch" className="switch nodrag" aria-label={label}
      aria-checked={value === true} aria-describedby={describedBy} disabled={disabled}
      onClick={() => onChange(value !== true)}>
      <span className="switch-track" aria-hidden><span className="switch-knob" /></span>
      <span aria-hidden>{value === null ? "differ" : value ? "on" : "off"}</span>
    </button>
  );
}
