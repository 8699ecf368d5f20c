/** How a curve goes on from a point to the next one. */
export const ways = ["smooth", "linear", "hold"] as const;
export type Way = (typeof ways)[number];

/** A point of a curve over time: seconds, value, and how it goes on. */
export type Point = [seconds: number, value: number, way: Way];

/** Reads the points of a curve as they stand in a graph; null when they are no curve. */
export function pointsOf(value: unknown): Point[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const points = value.map((point: unknown): Point | null => {
    if (!Array.isArray(point)) return null;
    const [seconds, number, way] = point as unknown[];
    if (typeof seconds !== "number" || typeof number !== "number") return null;
    return [seconds, number, ways.find((name) => name === way) ?? "smooth"];
  });
  return points.every((point) => point !== null) ? points : null;
}

/** The value of a curve at a moment, drawn for the eye; what a run uses, the engine computes. */
export function valueAt(points: readonly Point[], seconds: number): number {
  const next = points.findIndex((point) => point[0] > seconds);
  if (next === 0) return points[0]![1];
  const [start, value, way] = points[next < 0 ? points.length - 1 : next - 1]!;
  if (next < 0 || way === "hold") return value;
  const [end, other] = points[next]!;
  const part = (seconds - start) / (end - start);
  const eased = way === "smooth" ? part * part * (3 - 2 * part) : part;
  return value + (other - value) * eased;
}

/** The points with one moved, kept in the order of time and between its neighbours. */
export function movePoint(
  points: readonly Point[],
  index: number,
  seconds: number,
  value: number,
): Point[] {
  const least = 0.001;
  const before = index > 0 ? points[index - 1]![0] + least : 0;
  const after = index < points.length - 1 ? points[index + 1]![0] - least : Infinity;
  const held = Math.max(before, Math.min(after, seconds));
  return points.map((point, i) => (i === index ? [rounded(held), value, point[2]] : point));
}

/** The points with another one in its place in time, and where it stands. */
export function addPoint(
  points: readonly Point[],
  seconds: number,
  value: number,
): { points: Point[]; index: number } {
  const time = rounded(Math.max(0, seconds));
  const same = points.findIndex((point) => point[0] === time);
  if (same >= 0) return { points: movePoint(points, same, time, value), index: same };
  const before = points.filter((point) => point[0] < time).length;
  const way = points[Math.max(0, before - 1)]?.[2] ?? "smooth";
  return { points: points.toSpliced(before, 0, [time, value, way]), index: before };
}

/** The points without one; the last one stays, for a curve has at least one. */
export function removePoint(points: readonly Point[], index: number): Point[] {
  return points.length < 2 ? [...points] : points.toSpliced(index, 1);
}

/** The points with one going on another way. */
export function turnPoint(points: readonly Point[], index: number, way: Way): Point[] {
  return points.map((point, i) => (i === index ? [point[0], point[1], way] : point));
}

/** Times and values that a curve is drawn over, with some air around. */
export function frameOf(
  points: readonly Point[],
  length: number,
  min?: number,
  max?: number,
): { seconds: number; low: number; high: number } {
  const values = points.map((point) => point[1]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const air = Math.max((most - least) * 0.25, Math.abs(most) * 0.1, 0.05);
  return {
    seconds: Math.max(length, points.at(-1)?.[0] ?? 0, 1),
    low: Math.max(min ?? -Infinity, least - air),
    high: Math.min(max ?? Infinity, most + air),
  };
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
