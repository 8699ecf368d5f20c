import { useRef } from "react";

interface ResizerProps {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}

/** The upper edge of a panel, to be dragged or moved by the arrow keys. */
export function Resizer({ label, value, min, max, onChange }: ResizerProps) {
  const start = useRef<{ y: number; value: number } | null>(null);
  const put = (next: number) => onChange(Math.max(min, Math.min(max, next)));
  return (
    <div className="resizer" role="separator" tabIndex={0} aria-label={label}
      aria-orientation="horizontal" aria-valuenow={value} aria-valuemin={min} aria-valuemax={max}
      onKeyDown={(event) => {
        const by = { ArrowUp: 24, ArrowDown: -24 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        put(value + by);
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { y: event.clientY, value };
      }}
      onPointerMove={(event) => {
        const from = start.current;
        if (from) put(from.value + from.y - event.clientY);
      }}
      onPointerUp={() => {
        start.current = null;
      }} />
  );
}
