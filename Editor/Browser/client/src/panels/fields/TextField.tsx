import { useState } from "react";

interface TextFieldProps {
  label: string;
  value: string | null;
  disabled?: boolean;
  describedBy?: string;
  multiline?: boolean;
  placeholder?: string;
  /** What is wrong with a text; null when it can be taken. */
  check?: (text: string) => string | null;
  onChange: (value: string) => unknown;
}

/** A text, taken with Enter or on leaving the field; Escape gives it up. */
export function TextField(props: TextFieldProps) {
  const { label, value, disabled, describedBy, multiline, placeholder, check, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed === null ? null : (check?.(typed) ?? null);

  const take = () => {
    if (typed !== null && wrong === null && typed !== value) onChange(typed);
    setTyped(null);
  };

  const press = (event: React.KeyboardEvent) => {
    if (event.key === "Enter" && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (wrong === null) take();
    } else if (event.key === "Escape" && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };

  const shared = {
    className: "field nodrag",
    "aria-label": label,
    "aria-describedby": describedBy,
    "aria-invalid": wrong !== null || undefined,
    disabled,
    spellCheck: false,
    placeholder: value === null ? "differ" : placeholder,
    value: typed ?? value ?? "",
    onBlur: take,
    onKeyDown: press,
  };
  return (
    <span className="text">
      {multiline ? (
        <textarea rows={3} {...shared} onChange={(event) => setTyped(event.target.value)} />
      ) : (
        <input type="text" autoComplete="off" {...shared}
          onChange={(event) => setTyped(event.target.value)} />
      )}
      {wrong && <span className="field-wrong" role="alert">{wrong}</span>}
    </span>
  );
}
