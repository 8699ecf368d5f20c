import { expect, test } from "vitest";
import { applyChanges } from "./patch";

const root = { nodes: { a: { set: { x: 1 } }, b: { set: { x: 2 } } }, meta: { title: "t" } };

test("applyChanges_SetOfOneNode_LeavesTheOthersTheSameObjects", () => {
  const after = applyChanges(root, [{ path: ["nodes", "a", "set", "x"], after: 5 }]);
  expect(after.nodes.a.set.x).toBe(5);
  expect(root.nodes.a.set.x).toBe(1);
  expect(after.nodes.b).toBe(root.nodes.b);
  expect(after.meta).toBe(root.meta);
});

test("applyChanges_WithoutAfter_TakesTheProperty", () => {
  expect(applyChanges(root, [{ path: ["nodes", "a"] }]).nodes).toEqual({ b: { set: { x: 2 } } });
});

test("applyChanges_Index_PutsTheNameBackInItsPlace", () => {
  const after = applyChanges(root, [{ path: ["nodes", "c"], after: { type: "T" }, index: 1 }]);
  expect(Object.keys(after.nodes)).toEqual(["a", "c", "b"]);
});

test("applyChanges_PathThroughWhatIsNotThere_MakesIt", () => {
  const after = applyChanges<object>({}, [{ path: ["layout", "at", "a"], after: [1, 2] }]);
  expect(after).toEqual({ layout: { at: { a: [1, 2] } } });
});
