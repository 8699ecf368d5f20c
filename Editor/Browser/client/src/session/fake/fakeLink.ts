import type { Link, LinkEvents, LinkFactory } from "../link";
import { takeCatalogue } from "../http";
import type { Change } from "../messages";
import { applyChanges } from "../patch";
import type { Catalogue, GraphRoot, Json, NodeType } from "../protocol";
import catalogueNodes from "./catalogue.json";
import sampleGraph from "./graph.json";
import { changesOf } from "./fakeCommands";
import { answerTo, fakePicture, manyNodes } from "./fakeAnswers";

export const fakeCatalogue: Catalogue = {
  nodes: catalogueNodes as unknown as NodeType[],
  looks: {
    Frames: { color: "#5aa9e6", shape: "square" },
    Latents: { color: "#e8a33d", shape: "diamond" },
    Generator: { color: "#b58cf0", shape: "hexagon" },
    Dataset: { color: "#5cc58a", shape: "circle" },
    Signal: { color: "#f07f9b", shape: "triangle" },
  },
};

interface Step { label: string; before: GraphRoot; after: GraphRoot }

/** A session in memory, for looking at the canvas without a server; `nodes=500&latency=150`. */
export function fakeLink(search: string): LinkFactory {
  const wish = new URLSearchParams(search);
  const latency = Number(wish.get("latency") ?? 0);
  const count = Number(wish.get("nodes") ?? 0);
  takeCatalogue(fakeCatalogue);
  let root = (count > 0 ? manyNodes(count) : sampleGraph) as unknown as GraphRoot;
  let revision = 1;
  const past: Step[] = [];
  const future: Step[] = [];

  return (events: LinkEvents): Link => {
    const tell = (message: unknown) =>
      setTimeout(() => events.text(JSON.stringify(message)), latency);
    const offers = () => ({
      undo: past.at(-1)?.label ?? null, redo: future.at(-1)?.label ?? null, changed: true,
    });
    const patch = (label: string, changes: Change[]) =>
      tell({ patch: { revision: ++revision, label, by: "", changes, ...offers() } });
    const whole = (label: string) => patch(label, [{ path: [], after: root as unknown as Json }]);

    const command = (seq: number, body: { do: string } & Record<string, Json>) => {
      if (body.do === "undo" || body.do === "redo") {
        const [from, to] = body.do === "undo" ? [past, future] : [future, past];
        const step = from.pop();
        if (step) {
          to.push(step);
          root = body.do === "undo" ? step.before : step.after;
          whole(step.label);
        }
        tell({ done: seq, made: [], revision });
        return;
      }
      try {
        const { label, changes, made } = changesOf(root, body, fakeCatalogue);
        const before = root;
        root = applyChanges(root, changes);
        past.push({ label, before, after: root });
        future.length = 0;
        patch(label, changes);
        tell({ done: seq, made, revision });
      } catch (error) {
        tell({ refused: seq, code: "refused", text: (error as Error).message });
      }
    };

    setTimeout(events.opened, 0);
    return {
      close: () => events.closed(false),
      send: (text) => {
        const message = JSON.parse(text) as Record<string, never>;
        if (message["hello"]) {
          tell({ welcome: {
            session: "fake", revision, client: "me", done: 0, document: root, ...offers(),
            path: "three-studies-on-fear.json", readOnly: false, recovery: null, problems: [],
            changed: false,
            statuses: wish.has("plain") ? {} : {
              clip: { state: "cached" }, keys: { state: "fresh", seconds: 0.2 },
              train: { state: "running", done: 620, of: 1500, unit: "steps", secondsLeft: 74 },
              draw: { state: "waiting" }, film: { state: "stale" },
              sheet: { state: "failed", error: { code: "output", text: "sheet.path: keys.png "
                + "cannot be written, the folder is read-only.", fix: "Choose another folder." } },
            },
            run: { state: "running", secondsLeft: 80 },
          } });
          tell({ peers: [{ client: "b", name: "Aino", color: "#e86fb0", items: ["walk"],
            at: [900, 320] }] });
        } else if (message["seq"]) {
          command(message["seq"], message as unknown as { do: string } & Record<string, Json>);
        } else if (message["what"] === "look") {
          const { node, port, frame, ask } = message;
          setTimeout(() => events.bytes(fakePicture(node!, port!, { frame, answer: ask })),
            latency + 20);
        } else if (message["ask"]) {
          tell({ answer: message["ask"], ...answerTo(message, root, fakeCatalogue) });
        } else if (message["watch"] && !wish.has("plain")) {
          for (const { node, port } of message["watch"] as { node: string; port: string }[]) {
            setTimeout(() => events.bytes(fakePicture(node, port)), latency);
          }
        }
      },
    };
  };
}
