import { contrast } from "./contrast";

/** The shapes of ports, so that colour is never the only sign of a type. */
export type WireShape = "circle" | "square" | "diamond" | "triangle" | "hexagon" | "chevron";

/** How wires and ports of a type are drawn; it comes with the catalogue. */
export interface WireLook {
  color: string;
  shape: WireShape;
}

/** The look of a type that the catalogue says nothing of. */
export const unknownLook: WireLook = { color: "#a9afb9", shape: "circle" };

const outlines: Record<Exclude<WireShape, "circle">, string> = {
  square: "M1.5 1.5h9v9h-9z",
  diamond: "M6 .5 11.5 6 6 11.5.5 6z",
  triangle: "M1.5 1v10L11 6z",
  hexagon: "M3.2 1h5.6L11.5 6 8.8 11H3.2L.5 6z",
  chevron: "M1 1h5l5 5-5 5H1l5-5z",
};

/** The outline of a port in a box of 12 by 12, as the `d` of an SVG path. */
export function outlineOf(shape: WireShape): string {
  return shape === "circle" ? "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z" : outlines[shape];
}

/** The colour, moved towards black or white as far as it takes to be seen on the ground. */
export function seenOn(color: string, ground: string, least = 3): string {
  if (!/^#[0-9a-f]{6}$/i.test(color) || !/^#[0-9a-f]{6}$/i.test(ground)) return color;
  const away = contrast("#ffffff", ground) > contrast("#000000", ground) ? 255 : 0;
  for (let part = 0; part <= 1; part += 0.05) {
    const mixed = mix(color, away, part);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return away === 255 ? "#ffffff" : "#000000";
}

function mix(color: string, towards: number, part: number): string {
  const channels = [1, 3, 5].map((at) => {
    const value = parseInt(color.slice(at, at + 2), 16);
    return Math.round(value + (towards - value) * part);
  });
  return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
