import type { Change } from "../messages";
import type { Catalogue, GraphRoot, Json, NodeEntry, Point } from "../protocol";
import { typeOfEnd } from "./fakeAnswers";

type Body = { do: string } & Record<string, Json>;
type Edit = { label: string; changes: Change[]; made: string[] };

function freeId(root: GraphRoot, wanted: string): string {
  const base = wanted[0]!.toLowerCase() + wanted.slice(1);
  for (let i = 1; ; i++) {
    const id = i === 1 ? base : `${base}${i}`;
    if (!root.nodes?.[id]) {
      return id;
    }
  }
}

function wire(root: GraphRoot, catalogue: Catalogue, from: string, to: string): Change {
  const gives = typeOfEnd(root, catalogue, from, "out");
  const takes = typeOfEnd(root, catalogue, to, "in");
  const [node, port] = to.split(".") as [string, string];
  if (gives && takes && gives !== takes) {
    throw new Error(`${to}: ${from} gives ${gives}, it takes ${takes}. Wire another output.`);
  }
  return { path: ["nodes", node, "in", port], after: from };
}

function layoutList(root: GraphRoot, list: "groups" | "notes", to: (all: never[]) => unknown) {
  const after = to((root.layout?.[list] ?? []) as never[]) as Json;
  return [{ path: ["layout", list], after }];
}

/** A few commands, as simple as they can be: the real ones live in the server. */
export function changesOf(root: GraphRoot, body: Body, catalogue: Catalogue): Edit {
  const items = (body["items"] ?? []) as string[];
  const edit = (label: string, changes: Change[], made: string[] = []) =>
    ({ label, changes, made });
  switch (body.do) {
    case "addNode": {
      const type = body["type"] as string;
      const id = freeId(root, (body["id"] as string | undefined) ?? type);
      const entry: NodeEntry = { type, v: 1, in: {} };
      const changes: Change[] = [];
      for (const { from, to } of (body["wires"] ?? []) as { from: string; to: string }[]) {
        if (to.startsWith(".")) {
          entry.in![to.slice(1)] = from;
        } else {
          changes.push(wire(root, catalogue, id + from, to));
        }
      }
      changes.unshift({ path: ["nodes", id], after: entry as unknown as Json });
      return edit(`add ${id}`, [...changes, { path: ["layout", "at", id], after: body["at"] }],
        [id]);
    }
    case "connect":
      return edit(`wire ${body["from"]} to ${body["to"]}`,
        [wire(root, catalogue, body["from"] as string, body["to"] as string)]);
    case "disconnect":
      return edit("take off wires", (body["to"] as string[]).map((end) => {
        const [node, port] = end.split(".") as [string, string];
        return { path: ["nodes", node, "in", port] };
      }));
    case "remove": {
      const wires = Object.entries(root.nodes ?? {}).flatMap(([id, entry]) =>
        Object.entries(entry.in ?? {})
          .filter(([, from]) => items.includes(from.split(".")[0]!) && !items.includes(id))
          .map(([port]) => ({ path: ["nodes", id, "in", port] })));
      return edit(`remove ${items.join(", ")}`, [...wires, ...items.map((item) =>
        ({ path: item.startsWith("reroute:")
          ? ["layout", "reroutes", item.slice(8)] : ["nodes", item] }))]);
    }
    case "rename": {
      const [id, to] = [body["id"] as string, body["to"] as string];
      return edit(`rename ${id}`, [
        { path: ["nodes", to], after: root.nodes![id] as unknown as Json },
        { path: ["layout", "at", to], after: root.layout?.at?.[id] ?? [0, 0] },
        { path: ["nodes", id] },
      ]);
    }
    case "set":
      return edit(`set ${body["node"]}.${body["setting"]}`, [{ path: ["nodes",
        body["node"] as string, "set", body["setting"] as string], after: body["value"] }]);
    case "setMany": {
      const values = body["values"] as { node: string; setting: string; value?: Json }[];
      return edit("set values", values.map(({ node, setting, value }) =>
        ({ path: ["nodes", node, "set", setting], after: value })));
    }
    case "curve":
      return edit(`draw ${body["node"]}.${body["setting"]}`, [{ path: ["nodes",
        body["node"] as string, "auto", body["setting"] as string], after: body["points"] }]);
    case "mode":
      return edit(`${body["mode"]} ${items.join(", ")}`, items.map((id) =>
        ({ path: ["nodes", id, "mode"], after: body["mode"] })));
    case "move":
      return edit("move", Object.entries(body["at"] as Record<string, Point>).flatMap(
        ([item, at]) => item.startsWith("note:")
          ? layoutList(root, "notes", (notes: { id: string }[]) => notes.map((note) =>
            note.id === item.slice(5) ? { ...note, at } : note))
          : [{ path: item.startsWith("reroute:")
            ? ["layout", "reroutes", item.slice(8), "at"] : ["layout", "at", item], after: at }]));
    case "group": {
      const id = `g${(root.layout?.groups?.length ?? 0) + 1}`;
      const made = { id, title: body["title"], of: items, color: "blue" };
      return edit("group", layoutList(root, "groups", (all: unknown[]) => [...all, made]),
        [`group:${id}`]);
    }
    case "addNote": {
      const id = `n${(root.layout?.notes?.length ?? 0) + 1}`;
      const made = { id, at: body["at"], text: body["text"], size: [220, 120], color: "yellow" };
      return edit("add a note", layoutList(root, "notes", (all: unknown[]) => [...all, made]),
        [`note:${id}`]);
    }
    case "addReroute": {
      const id = `r${Object.keys(root.layout?.reroutes ?? {}).length + 1}`;
      return edit("add a reroute", [{ path: ["layout", "reroutes", id],
        after: { wire: body["wire"], at: body["at"] } as Json }], [`reroute:${id}`]);
    }
    default:
      throw new Error(`The fake session does not know ${body.do}.`);
  }
}
