import { useRef, useState } from "react";
import { readNumber } from "./arithmetic";
import { dragged, hasSlider, held, rungOf, shownNumber, stepOf, type Scale } from "./ladder";
import { useLive } from "./useLive";
import "./fields.css";

export interface NumberFieldProps {
  label: string;
  value: number | null;
  scale: Scale;
  unit?: string;
  fps: number;
  disabled?: boolean;
  describedBy?: string;
  /** Whether a slider may stand beside it. */
  slider?: boolean;
  onChange: (value: number, gesture?: string) => unknown;
}

interface Drag {
  x: number;
  y: number;
  from: number;
  moved: boolean;
}

/**
 * A number: drag to the side to change it, up and down while dragging for coarser or finer steps,
 * click to type it. `value` is null where several nodes differ.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, value, scale, unit, fps, disabled, describedBy, slider, onChange } = props;
  const live = useLive(value, (next, gesture) => onChange(next ?? 0, gesture));
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [rung, setRung] = useState<number | null>(null);
  const drag = useRef<Drag | null>(null);
  const current = live.shown ?? scale.min ?? 0;
  const base = stepOf(scale);

  const take = () => {
    if (typed === null) return;
    const read = readNumber(typed, { unit, fps, from: current });
    if ("wrong" in read) {
      setWrong(read.wrong);
      return;
    }
    setTyped(null);
    setWrong(null);
    const next = held(scale, read.value);
    if (next !== value) onChange(next);
  };

  const leave = () => {
    setTyped(null);
    setWrong(null);
  };

  const step = (steps: number, event: React.KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const keys = { shift: event.shiftKey, ctrl: event.ctrlKey };
    live.change(dragged(scale, current, steps * 4, base, keys));
    void live.end();
  };

  const press = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") {
      event.preventDefault();
      take();
      event.currentTarget.select();
    } else if (event.key === "Escape" && (typed !== null || drag.current)) {
      event.stopPropagation();
      leave();
    } else if (typed === null) {
      const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
      if (steps) step(steps, event);
    }
  };

  const grab = (event: React.PointerEvent<HTMLInputElement>) => {
    if (disabled || event.button !== 0 || document.activeElement === event.currentTarget) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, y: event.clientY, from: current, moved: false };
  };

  const move = (event: React.PointerEvent) => {
    const now = drag.current;
    if (!now) return;
    const [aside, up] = [event.clientX - now.x, now.y - event.clientY];
    if (!now.moved && Math.abs(aside) < 4) return;
    now.moved = true;
    const fine = rungOf(scale, base, up);
    setRung(fine);
    const keys = { shift: event.shiftKey, ctrl: event.ctrlKey };
    live.change(dragged(scale, now.from, aside, fine, keys));
  };

  const drop = (event: React.PointerEvent<HTMLInputElement>) => {
    const now = drag.current;
    drag.current = null;
    setRung(null);
    if (now?.moved) {
      void live.end();
    } else if (now) {
      event.currentTarget.focus();
      event.currentTarget.select();
    }
  };

  const mixed = live.shown === null;
  return (
    <span className="number">
      <span className="number-box" data-invalid={wrong !== null || undefined}>
        <input type="text" inputMode="decimal" role="spinbutton"
          className="number-input mono nodrag"
          aria-label={unit ? `${label}, ${unit}` : label} aria-describedby={describedBy}
          aria-valuenow={mixed ? undefined : current} aria-valuemin={scale.min}
          aria-valuemax={scale.max}
          aria-valuetext={mixed ? "different values" : `${shownNumber(current)} ${unit ?? ""}`}
          aria-invalid={wrong !== null || undefined} title={wrong ?? undefined}
          disabled={disabled} placeholder={mixed ? "differ" : undefined} spellCheck={false}
          autoComplete="off" value={typed ?? (mixed ? "" : shownNumber(current))}
          onChange={(event) => setTyped(event.target.value)} onBlur={wrong ? leave : take}
          onKeyDown={press} onPointerDown={grab} onPointerMove={move} onPointerUp={drop}
          onPointerCancel={drop} />
        {unit && <span className="number-unit" aria-hidden>{unit}</span>}
        {rung !== null && <span className="number-rung mono">± {shownNumber(rung)}</span>}
      </span>
      {slider && hasSlider(scale) && (
        <input type="range" className="slider nodrag" aria-label={`${label}, slider`}
          min={scale.min} max={scale.max} step={base} value={current} disabled={disabled}
          style={{ "--part": part(scale, current) } as React.CSSProperties}
          onChange={(event) => live.change(held(scale, Number(event.target.value)))}
          onPointerUp={() => void live.end()} onKeyUp={() => void live.end()}
          onBlur={() => void live.end()} />
      )}
      {wrong && <span className="field-wrong" role="alert">{wrong}</span>}
    </span>
  );
}

function part({ min = 0, max = 1 }: Scale, value: number): string {
  return `${Math.max(0, Math.min(100, ((value - min) / (max - min)) * 100))}%`;
}
