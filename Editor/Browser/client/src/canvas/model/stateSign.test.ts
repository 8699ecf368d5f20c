import { describe, expect, it } from "vitest";
import type { NodeState } from "../../session/protocol";
import { progressOf, stateSign } from "./stateSign";

describe("stateSign", () =>
  it("tells every state apart", () => {
    const states: NodeState[] =
      ["idle", "waiting", "running", "cached", "fresh", "stale", "failed", "skipped"];
    expect(new Set(states.map(stateSign)).size).toBe(states.length);
  }));

describe("progressOf", () => {
  it("is null while the end is not known", () =>
    expect(progressOf({ state: "running", text: "reading" })).toBeNull());

  it("is never more than whole", () =>
    expect(progressOf({ state: "running", done: 12, of: 9 })).toBe(1));
});
