import { expect, it } from "vitest";
import catalogue from "../../samples/catalogue.json";
import type { NodeType } from "../../session/protocol";
import { keyNames, keysOf } from "./keySettings";

const types = catalogue as unknown as NodeType[];
const keys = types.find((type) => type.type === "KeyLatents")!;

it("finds keys by what settings a type has", () => {
  expect(types.filter((type) => keyNames(type)).map((type) => type.type)).toEqual(["KeyLatents"]);
  expect(keyNames({ ...keys, type: "AnyOther" })).toEqual({
    seeds: "seeds", order: "order", locked: "locked",
  });
});

it("reads keys as they stand in the graph", () => {
  const entry = { type: "KeyLatents", set: { seeds: [5, 6], order: [2, 1], locked: [2] } };
  expect(keysOf(keys, entry, keyNames(keys)!)).toEqual({
    seeds: [5, 6], order: [2, 1], locked: [2],
  });
});

it("counts seeds out where none are listed", () => {
  const entry = { type: "KeyLatents", set: { count: 3, seed: 40 } };
  expect(keysOf(keys, entry, keyNames(keys)!).seeds).toEqual([40, 41, 42]);
});
