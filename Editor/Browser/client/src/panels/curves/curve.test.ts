import { describe, expect, it } from "vitest";
import {
  addPoint,
  frameOf,
  movePoint,
  pointsOf,
  removePoint,
  turnPoint,
  valueAt,
  type Point,
} from "./curve";

const points: Point[] = [
  [1, 10, "linear"],
  [3, 20, "smooth"],
  [5, 0, "hold"],
  [6, 8, "smooth"],
];

describe("valueAt", () => {
  it.each([
    [0, 10],
    [1, 10],
    [2, 15],
    [3, 20],
    [4, 10],
    [3.5, 20 - 20 * 0.15625],
    [5.5, 0],
    [6, 8],
    [99, 8],
  ])("is right at %d seconds", (seconds, wanted) =>
    expect(valueAt(points, seconds)).toBeCloseTo(wanted, 9),
  );
});

describe("points", () => {
  it("are read from a graph", () => {
    expect(pointsOf([[0, 1], [2, 3, "hold"]])).toEqual([[0, 1, "smooth"], [2, 3, "hold"]]);
    expect(pointsOf([])).toBeNull();
    expect(pointsOf([[0, "x", "hold"]])).toBeNull();
    expect(pointsOf(undefined)).toBeNull();
  });

  it("stay between their neighbours when moved", () => {
    expect(movePoint(points, 1, 9, 7)[1]).toEqual([4.999, 7, "smooth"]);
    expect(movePoint(points, 0, -4, 7)[0]).toEqual([0, 7, "linear"]);
  });

  it("are added in the order of time", () => {
    const added = addPoint(points, 4, 5);
    expect(added.index).toBe(2);
    expect(added.points.map((point) => point[0])).toEqual([1, 3, 4, 5, 6]);
    expect(added.points[2]![2]).toBe("smooth");
  });

  it("replace one at the same moment", () => {
    const added = addPoint(points, 3, 5);
    expect(added.points).toHaveLength(4);
    expect(added.points[1]).toEqual([3, 5, "smooth"]);
  });

  it("are removed but for the last", () => {
    expect(removePoint(points, 0)).toHaveLength(3);
    expect(removePoint([[0, 1, "hold"]], 0)).toEqual([[0, 1, "hold"]]);
  });

  it("go on another way", () => expect(turnPoint(points, 0, "hold")[0]).toEqual([1, 10, "hold"]));

  it("are framed inside the range of the setting", () => {
    const frame = frameOf(points, 4, 0, 22);
    expect(frame).toEqual({ seconds: 6, low: 0, high: 22 });
  });
});
