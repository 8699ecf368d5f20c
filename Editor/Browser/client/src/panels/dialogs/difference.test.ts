import { expect, it } from "vitest";
import graph from "../../samples/graph.json";
import type { GraphRoot } from "../../session/protocol";
import { differences } from "./difference";

const root = graph as unknown as GraphRoot;

it("finds none between a graph and itself", () =>
  expect(differences(root, structuredClone(root))).toEqual([]));

it("tells nodes, values, wires, modes and places apart", () => {
  const then = structuredClone(root);
  delete then.nodes!["sheet"];
  then.nodes!["swirl"] = { type: "Swirl" };
  then.nodes!["walk"]!.set = { framesPerKey: 120, loop: true };
  then.nodes!["draw"]!.in = { generator: "train.generator" };
  then.nodes!["film"]!.mode = "mute";
  then.settings = { ...then.settings, seed: 8 };
  then.layout!.at!["walk"] = [1, 2];
  expect(differences(root, then).map((one) => `${one.kind} ${one.words}`)).toEqual([
    "removed draw.latents = walk.latents",
    "changed film: run is now mute",
    "removed sheet, ContactSheet",
    "changed walk.framesPerKey: 100 is now 120",
    "added swirl, Swirl",
    "changed settings.seed: 7 is now 8",
    "changed places, groups or notes on the canvas",
  ]);
});
