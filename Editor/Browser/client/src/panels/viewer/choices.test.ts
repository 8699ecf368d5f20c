import { beforeEach, expect, it, vi } from "vitest";
import catalogue from "../../samples/catalogue.json";
import graph from "../../samples/graph.json";
import type { GraphRoot, NodeType, Preview } from "../../session/protocol";
import * as link from "../../session/session";
import { session } from "../../session/store";
import { choicesOf } from "./choices";

const root = graph as unknown as GraphRoot;
const types = Object.fromEntries(
  (catalogue as unknown as NodeType[]).map((type) => [type.type, type]));
const sent = vi.spyOn(link, "send").mockResolvedValue({ ok: true, made: [], revision: 1 });

function sheet(node: string, port: string, facts: object): Preview {
  return { node, port, mediaType: "image/jpeg", words: "", facts: facts as Preview["facts"] };
}

const keySheet = sheet("drawKeys", "frames",
  { tiles: { columns: 4, rows: 2, count: 8 }, frames: [0, 1, 2, 3, 4, 5, 6, 7], length: 8 });

beforeEach(() => sent.mockClear());

it("locks the key that a tile shows", () => {
  const choices = choicesOf(root, types, keySheet);
  expect(choices.nameOf(0)).toBe("Key 1, seed 61");
  choices.write("lock", [0]);
  expect(sent).toHaveBeenCalledWith(
    { do: "list", node: "keys", setting: "locked", add: 6, sorted: true });
});

it("leaves a locked key its seed", () => {
  const keys = root.nodes!["keys"]!;
  const locked = { ...root, nodes: { ...root.nodes,
    keys: { ...keys, set: { ...keys.set, locked: [6] } } } };
  choicesOf(locked, types, keySheet).write("reroll", [0]);
  expect(sent).not.toHaveBeenCalled();
  expect(session.get().notices.at(-1)?.text).toContain("Key 1 is locked and keeps its seed.");
  choicesOf(locked, types, keySheet).write("reroll", [1]);
  expect(sent).toHaveBeenCalledOnce();
});

it("orders the keys as they were clicked", () => {
  choicesOf(root, types, keySheet).write("order", [2, 0]);
  expect(sent).toHaveBeenCalledWith({ do: "setMany",
    values: [{ node: "keys", setting: "order", value: [8, 6] }] });
});

it("does not take frames of a walk for keys", () => {
  const walk = sheet("draw", "frames",
    { tiles: { columns: 4, rows: 2, count: 8 }, frames: [0, 1, 2, 3, 4, 5, 6, 799], length: 800 });
  const choices = choicesOf(root, types, walk);
  expect(choices.can).toEqual(["look"]);
  expect(choices.nameOf(7)).toBe("Frame 799");
});

it("adds a picture of the generator to the keys", () => {
  const seeds = sheet("train", "generator",
    { tiles: { columns: 2, rows: 1, count: 2 }, seeds: [40, 41] });
  const choices = choicesOf(root, types, seeds);
  expect(choices.can).toEqual(["take"]);
  choices.write("take", [1]);
  expect(sent.mock.calls[0]![0]).toMatchObject({ values: [
    { setting: "seeds", value: [24, 13, 22, 3, 47, 61, 69, 38, 41] },
    { setting: "order", value: [6, 3, 8, 2, 4, 5, 1, 7, 9] },
  ] });
});
