import { expect, it } from "vitest";
import { folderOf, wayTo } from "./files";

it.each([
  ["media/tree.avi", "media"],
  ["media/clips/a.mp4", "media/clips"],
  ["tree.avi", ""],
  ["", ""],
  ["/home/me/a.avi", ""],
  ["C:/me/a.avi", ""],
  ["../other/a.avi", ""],
])("begins for %s in the folder %s", (path, folder) => expect(folderOf(path)).toBe(folder));

it("names the folders on the way", () =>
  expect(wayTo("media/clips/")).toEqual([
    { name: "media", path: "media" },
    { name: "clips", path: "media/clips" },
  ]));
