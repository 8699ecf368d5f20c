import { expect, it } from "vitest";
import type { Action } from "../../action";
import { matching } from "./matching";

const act = (label: string, keys: string[] = []): Action =>
  ({ id: label, label, group: "Edit", keys, do: () => undefined });
const all = [act("Choose nothing"), act("Undo move", ["Ctrl+Z"]), act("Run"), act("Run to here")];

it.each([
  ["run", ["Run", "Run to here"]],
  ["ctrl+z", ["Undo move"]],
  ["here run", ["Run to here"]],
  ["move undo", ["Undo move"]],
  ["nothing at all", []],
])("finds %s", (text, wanted) =>
  expect(matching(text, all).map((action) => action.label)).toEqual(wanted));

it("puts what begins with the words first", () =>
  expect(matching("u", all)[0]!.label).toBe("Undo move"));
