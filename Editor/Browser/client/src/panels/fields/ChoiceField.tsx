import { useCallback, useId, useRef, useState } from "react";
import type { Choice } from "../../session/protocol";
import { Popover } from "../Popover";
import { inWords } from "../words";

interface ChoiceFieldProps {
  label: string;
  value: string | null;
  choices: readonly Choice[];
  disabled?: boolean;
  describedBy?: string;
  onChange: (value: string) => unknown;
}

/** One of a few names, each with its doc where it is chosen. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, value, choices, disabled, describedBy, onChange } = props;
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [active, setActive] = useState<number | null>(null);
  const close = useCallback(() => setActive(null), []);
  const at = choices.findIndex((choice) => choice.name === value);
  const open = active !== null;

  const choose = (index: number) => {
    close();
    button.current?.focus();
    const choice = choices[index];
    if (choice && choice.name !== value) onChange(choice.name);
  };

  const press = (event: React.KeyboardEvent) => {
    const last = choices.length - 1;
    const now = active ?? at;
    const to = {
      ArrowDown: Math.min(last, now + 1),
      ArrowUp: Math.max(0, now - 1),
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      setActive(open ? to : Math.max(0, at));
    } else if (open && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      choose(active);
    } else if (open && (event.key === "Escape" || event.key === "Tab")) {
      event.stopPropagation();
      close();
    } else if (/^[a-z]$/i.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const letter = event.key.toLowerCase();
      const order = [...choices.keys()].map((i) => (i + now + 1) % choices.length);
      const found = order.find((i) => choices[i]!.name.toLowerCase().startsWith(letter));
      if (found === undefined) return;
      event.stopPropagation();
      if (open) setActive(found);
      else choose(found);
    }
  };

  return (
    <>
      <button type="button" ref={button} className="field choice nodrag" role="combobox"
        aria-label={label} aria-haspopup="listbox" aria-expanded={open} disabled={disabled}
        aria-controls={open ? id : undefined} aria-describedby={describedBy}
        aria-activedescendant={open ? `${id}-${active}` : undefined}
        onClick={() => setActive(open ? null : Math.max(0, at))} onKeyDown={press} onBlur={close}>
        <span className="cut">{value === null ? "differ" : inWords(value)}</span>
        <span className="choice-mark" aria-hidden />
      </button>
      {open && (
        <Popover anchor={button} onClose={close} wide>
          <div role="listbox" id={id} aria-label={label} className="menu">
            {choices.map((choice, i) => (
              <div key={choice.name} role="option" id={`${id}-${i}`} aria-selected={i === at}
                className="option" data-active={i === active || undefined}
                onPointerEnter={() => setActive(i)} onPointerDown={(event) => {
                  event.preventDefault();
                  choose(i);
                }}>
                <span className="option-name">{inWords(choice.name)}</span>
                <span className="option-doc">{choice.doc}</span>
              </div>
            ))}
          </div>
        </Popover>
      )}
    </>
  );
}
