import { outlineOf, type WireShape } from "../../look/wires";

/** The mark of a type: filled where a wire ends, hollow where none does. */
export function PortShape({ shape, color, filled }: {
  shape: WireShape; color: string; filled: boolean;
}) {
  return (
    <svg className="port-shape" viewBox="0 0 12 12" aria-hidden="true">
      <path d={outlineOf(shape)} stroke={color} strokeWidth="1.6" strokeLinejoin="round"
        fill={filled ? color : "var(--surface-sunken)"} />
    </svg>
  );
}
