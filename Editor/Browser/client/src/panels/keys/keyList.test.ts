import { describe, expect, it } from "vitest";
import {
  addKey,
  countedSeeds,
  drawSeed,
  filmOf,
  lockKey,
  moveKey,
  removeKey,
  reseed,
  reseedAll,
  skipKey,
  unusedOf,
  useKey,
} from "./keyList";

const plain = { seeds: [24, 13, 22], order: [], locked: [] };
const ordered = { seeds: [24, 13, 22, 3], order: [3, 1, 3], locked: [2, 4] };

describe("keys", () => {
  it("stand in the order of the list without an order", () =>
    expect(filmOf(plain)).toEqual([1, 2, 3]));

  it("may come twice or not at all", () => {
    expect(filmOf(ordered)).toEqual([3, 1, 3]);
    expect(unusedOf(ordered)).toEqual([2, 4]);
  });

  it("are moved forwards and backwards", () => {
    expect(moveKey(plain, 0, 2)).toEqual({ order: [2, 3, 1] });
    expect(moveKey(plain, 2, 0)).toEqual({ order: [3, 1, 2] });
    expect(moveKey(plain, 1, 99)).toEqual({ order: [1, 3, 2] });
  });

  it("are used again and left out", () => {
    expect(useKey(plain, 1, 3)).toEqual({ order: [1, 2, 3, 1] });
    expect(skipKey(ordered, 1)).toEqual({ order: [3, 3] });
    expect(skipKey({ ...plain, order: [2] }, 0)).toEqual({});
  });

  it("are added to the film as well", () => {
    expect(addKey(plain, 7)).toEqual({ seeds: [24, 13, 22, 7] });
    expect(addKey(ordered, 7)).toEqual({ seeds: [24, 13, 22, 3, 7], order: [3, 1, 3, 5] });
  });

  it("take their numbers with them when removed", () =>
    expect(removeKey(ordered, 1)).toEqual({ seeds: [13, 22, 3], order: [2, 2], locked: [1, 3] }));

  it("keep the last one", () =>
    expect(removeKey({ seeds: [1], order: [], locked: [] }, 1)).toEqual({}));

  it("are locked and freed", () => {
    expect(lockKey(ordered, 3)).toEqual({ locked: [2, 3, 4] });
    expect(lockKey(ordered, 2)).toEqual({ locked: [4] });
  });

  it("get other seeds unless locked", () => {
    expect(reseed(plain, 2, 99)).toEqual({ seeds: [24, 99, 22] });
    expect(reseed(ordered, 2, 99)).toEqual({});
    expect(reseedAll(ordered, () => 0)).toEqual({ seeds: [0, 13, 0, 3] });
  });
});

describe("seeds", () => {
  it("follow each other and wrap", () =>
    expect(countedSeeds(2 ** 32 - 1, 3)).toEqual([4294967295, 0, 1]));
  it("are drawn inside the range", () => {
    const drawn = Array.from({ length: 200 }, () => drawSeed(9));
    expect(Math.max(...drawn)).toBeLessThanOrEqual(9);
    expect(new Set(drawn).size).toBeGreaterThan(5);
  });
});
