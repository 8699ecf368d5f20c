import { expect, it } from "vitest";
import type { Preview } from "../../session/protocol";
import { lengthOf, tilesOf, tileStyle } from "./KeyTile";

const facts = { tiles: { columns: 4, rows: 2, count: 7 } };
const sheet = { node: "keys", port: "latents", mediaType: "image/png", words: "", facts, url: "x" };

it("reads how a preview is divided", () => {
  expect(tilesOf(facts)).toEqual({ columns: 4, rows: 2, count: 7 });
  expect(tilesOf({ tiles: { columns: 3, rows: 1 } })?.count).toBe(3);
  expect([tilesOf(null), tilesOf({}), tilesOf({ tiles: 4 })]).toEqual([null, null, null]);
});

it("shows one tile of it", () => {
  expect(tileStyle(sheet as Preview, 6)).toMatchObject({
    backgroundSize: "400% 200%",
    backgroundPosition: `${(2 / 3) * 100}% 100%`,
  });
  expect(tileStyle(sheet as Preview, 7)).toEqual({});
  expect(tileStyle(undefined, 0)).toEqual({});
});

it("finds the tile of a frame where only some are shown", () => {
  const some = { ...sheet, facts: { tiles: { columns: 3, rows: 1 }, frames: [0, 50, 99],
    length: 100 } };
  expect(tileStyle(some as Preview, 99).backgroundPosition).toBe("100% 0");
  expect(tileStyle(some as Preview, 1)).toEqual({});
  expect([lengthOf(some.facts), lengthOf(facts), lengthOf({ count: 8 })]).toEqual([100, 7, 8]);
});
