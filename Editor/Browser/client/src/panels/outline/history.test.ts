import { expect, it } from "vitest";
import { note, useHistory } from "./history";

it("notes changes, newest first, a gesture once", () => {
  note({ revision: 1, label: "add swirl", by: "a" });
  note({ revision: 2, label: "set swirl.strength", by: "a" });
  note({ revision: 3, label: "set swirl.strength", by: "a" });
  note({ revision: 4, label: "set swirl.strength", by: "b" });
  expect(useHistory.getState().steps.map((step) => step.revision)).toEqual([4, 3, 1]);
});

it("forgets the oldest", () => {
  for (let i = 0; i < 300; i++) note({ revision: i, label: `move ${i}`, by: "" });
  expect(useHistory.getState().steps).toHaveLength(200);
});
