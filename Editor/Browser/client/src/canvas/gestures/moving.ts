import type { NodeChange } from "@xyflow/react";
import type { Item, Point } from "../../session/protocol";
import { say } from "../../session/notices";
import { send } from "../../session/session";
import { session } from "../../session/store";
import { select, view } from "../../session/view";
import { rebuild } from "../model/build";
import { kindOf, membersOf } from "../model/items";
import { drawn, type FlowNode } from "../model/state";

let choiceBefore: Item[] = [];
let keptChoice: Item[] = [];

/** Remembers the choice: React Flow takes it back before it says that a box begins. */
export function pressed(): void {
  choiceBefore = view.get().selection;
}

/** A box drawn with Shift or Ctrl adds to what is chosen. */
export function boxBegins(event: React.MouseEvent): void {
  keptChoice = event.shiftKey || event.ctrlKey || event.metaKey ? choiceBefore : [];
  select(keptChoice);
}

export function boxEnds(): void {
  keptChoice = [];
}

/** Takes in what React Flow reports of nodes: choices and places. Sizes are known beforehand. */
export function nodesChange(changes: NodeChange<FlowNode>[]): void {
  const moved: Record<Item, Point> = {};
  const selection = new Set(view.get().selection);
  let chosen = false;
  for (const change of changes) {
    if (change.type === "position" && change.position) {
      moved[change.id] = [Math.round(change.position.x), Math.round(change.position.y)];
    } else if (change.type === "select") {
      chosen = true;
      if (change.selected) {
        selection.add(change.id);
      } else {
        selection.delete(change.id);
      }
    } else if (change.type === "dimensions" && change.resizing && change.dimensions) {
      resize(change.id, change.dimensions.width, change.dimensions.height);
    }
  }
  if (chosen) {
    select([...new Set([...keptChoice, ...selection])]);
  }
  if (Object.keys(moved).length > 0) {
    hold(withMembers(moved));
  }
}

function resize(id: string, width: number, height: number): void {
  drawn.set({ nodes: drawn.get().nodes.map((node) => node.id === id
    ? { ...node, width, height, measured: { width, height } } as FlowNode : node) });
}

/** A group takes its members along; it has no place of its own. */
function withMembers(moved: Record<Item, Point>): Record<Item, Point> {
  const places = new Map(drawn.get().nodes.map((node) => [node.id, node.position]));
  const all: Record<Item, Point> = {};
  for (const [item, [x, y]] of Object.entries(moved)) {
    const { kind, id } = kindOf(item);
    if (kind !== "group") {
      all[item] = [x, y];
      continue;
    }
    const was = places.get(item);
    for (const member of membersOf(id)) {
      const at = places.get(member);
      if (was && at && !(member in moved)) {
        all[member] = [at.x + x - Math.round(was.x), at.y + y - Math.round(was.y)];
      }
    }
  }
  return all;
}

/** Shows items at places that the document does not know yet. */
export function hold(places: Record<Item, Point>): void {
  drawn.set({ held: { ...drawn.get().held, ...places } });
  const { groups, reroutes } = session.get().root.layout ?? {};
  if (groups?.length || (reroutes && Object.keys(places).some((item) => item.includes(":")))) {
    rebuild();
    return;
  }
  // Where no frame and no wire's knot follows, only the nodes that move are touched.
  drawn.set({ nodes: drawn.get().nodes.map((node) => {
    const at = places[node.id];
    return at ? { ...node, position: { x: at[0], y: at[1] } } : node;
  }) });
}

/** Sends where the held items were put; they stay there until the patch has come. */
export async function putDown(gesture?: string): Promise<void> {
  const sent = drawn.get().held;
  const items = Object.keys(sent);
  if (items.length === 0) {
    return;
  }
  await send({ do: "move", at: sent, gesture },
    items.length === 1 ? `Moved ${items[0]}.` : `Moved ${items.length} items.`);
  const held = Object.fromEntries(Object.entries(drawn.get().held)
    .filter(([item, at]) => sent[item] !== at));
  drawn.set({ held });
  rebuild();
}

let nudge = 0;
let nudgeEnds: ReturnType<typeof setTimeout> | undefined;

/** Moves the chosen items by keys; steps in a row are one move to undo. */
export function nudgeBy(dx: number, dy: number): void {
  const chosen = view.get().selection;
  const moved: Record<Item, Point> = {};
  for (const node of drawn.get().nodes) {
    if (chosen.includes(node.id)) {
      moved[node.id] = [Math.round(node.position.x) + dx, Math.round(node.position.y) + dy];
    }
  }
  if (Object.keys(moved).length === 0) {
    say("Nothing is chosen.");
    return;
  }
  hold(withMembers(moved));
  clearTimeout(nudgeEnds);
  nudgeEnds = setTimeout(() => nudge++, 800);
  void putDown(`nudge ${nudge}`);
}
