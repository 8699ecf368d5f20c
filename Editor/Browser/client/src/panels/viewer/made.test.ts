import { expect, it } from "vitest";
import { madeOf } from "./made";

it("tells what a run made, films first", () =>
  expect(madeOf({ state: "idle", files: { sheet: ["keys.png"], film: ["a.mp4", "a.json"] } }))
    .toEqual([
      { node: "film", path: "a.mp4", kind: "film" },
      { node: "sheet", path: "keys.png", kind: "picture" },
      { node: "film", path: "a.json", kind: "file" },
    ]));

it("knows of nothing before a run", () => expect(madeOf({ state: "idle" })).toEqual([]));
