import type { Point } from "../../session/protocol";

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The order in which a wire passes its knots: each stands where it lengthens the way least. */
export function inOrder(from: Point, to: Point, knots: readonly Point[]): Point[] {
  const way: Point[] = [from, to];
  for (const knot of knots) {
    let best = 1;
    let least = Infinity;
    for (let i = 1; i < way.length; i++) {
      const [before, after] = [way[i - 1]!, way[i]!];
      const longer = distance(before, knot) + distance(knot, after) - distance(before, after);
      if (longer < least) {
        [best, least] = [i, longer];
      }
    }
    way.splice(best, 0, knot);
  }
  return way;
}

/** A path that leaves to the right, arrives from the left and passes the knots in between. */
export function wirePath(from: Point, to: Point, knots: readonly Point[] = []): string {
  const way = inOrder(from, to, knots);
  let path = `M${from[0]},${from[1]}`;
  for (let i = 1; i < way.length; i++) {
    const [a, b] = [way[i - 1]!, way[i]!];
    const ends = i === 1 || i === way.length - 1;
    const bend = reach(a, b, ends && way.length === 2);
    path += ` C${a[0] + bend},${a[1]} ${b[0] - bend},${b[1]} ${b[0]},${b[1]}`;
  }
  return path;
}

function reach(a: Point, b: Point, single: boolean): number {
  const across = b[0] - a[0];
  if (across >= 0) {
    return Math.max(across / 2, Math.min(40, Math.abs(b[1] - a[1]) / 3));
  }
  // Backwards: a loop wide enough to be seen, but no wider.
  return single ? Math.min(220, 40 + Math.sqrt(-across) * 8) : Math.max(-60, across / 2);
}

/** Whether two stretches cross. */
export function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
