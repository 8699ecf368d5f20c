import { expect, it } from "vitest";
import type { GraphRoot } from "../../session/protocol";
import { readerOf } from "./readers";

it("finds who reads a file, in a list too, and nobody for one that is not read", () => {
  const root: GraphRoot = {
    format: "gangraph/1",
    nodes: {
      wave: { type: "Wave" },
      clip: { type: "VideoFrames", set: { path: "asset:clip" } },
      many: { type: "PictureList", set: { paths: ["a.png", "asset:still"] } },
    },
  };
  expect(readerOf(root, "clip")).toBe("clip");
  expect(readerOf(root, "still")).toBe("many");
  expect(readerOf(root, "cli")).toBeNull();
});
