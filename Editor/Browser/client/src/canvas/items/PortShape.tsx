import type { Shape } from "../../session/protocol";

const paths: Record<Shape, string> = {
  circle: "M6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6z",
  square: "M1.8 1.8h8.4v8.4H1.8z",
  diamond: "M6 .6L11.4 6L6 11.4L.6 6z",
  triangle: "M1.6 1L11 6L1.6 11z",
  hexagon: "M3.2 1.2h5.6L11.6 6L8.8 10.8H3.2L.4 6z",
};

/** The mark of a type: filled where a wire ends, hollow where none does. */
export function PortShape({ shape, color, filled }: {
  shape: Shape; color: string; filled: boolean;
}) {
  return (
    <svg className="port-shape" viewBox="0 0 12 12" aria-hidden="true">
      <path d={paths[shape]} stroke={color} strokeWidth="1.6" strokeLinejoin="round"
        fill={filled ? color : "var(--surface-sunken)"} />
    </svg>
  );
}
