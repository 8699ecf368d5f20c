import type { SettingType } from "../../session/protocol";
import type { Point } from "./curve";

/** Whether a setting takes whole numbers only. */
export function isWhole(setting: SettingType): boolean {
  return setting.type === "int" || setting.type === "long";
}

/** Turns seconds and values into places of a drawing, and back. */
export interface Mapping {
  x: (seconds: number) => number;
  y: (value: number) => number;
  seconds: (x: number) => number;
  value: (y: number) => number;
}

/** Lays a frame of time and value over a drawing with some room at its edges. */
export function mappingOf(
  frame: { seconds: number; low: number; high: number },
  width: number,
  height: number,
  room = 9,
): Mapping {
  const [across, down] = [width - 2 * room, height - 2 * room];
  const span = frame.high - frame.low || 1;
  return {
    x: (seconds) => room + (seconds / frame.seconds) * across,
    y: (value) => height - room - ((value - frame.low) / span) * down,
    seconds: (x) => ((x - room) / across) * frame.seconds,
    value: (y) => frame.low + ((height - room - y) / down) * span,
  };
}

/** The outline of a curve as the `d` of a path. */
export function outlineOf(
  points: readonly Point[],
  valueAt: (points: readonly Point[], seconds: number) => number,
  map: Mapping,
  seconds: number,
): string {
  const steps = 160;
  const regular = Array.from({ length: steps + 1 }, (_, i) => (i / steps) * seconds);
  const times = [...regular, ...points.flatMap(([time]) => [time - 1e-6, time])]
    .filter((time) => time >= 0)
    .sort((a, b) => a - b);
  const places = times.map((time) =>
    `${map.x(time).toFixed(1)} ${map.y(valueAt(points, time)).toFixed(1)}`);
  return `M${places.join("L")}`;
}
