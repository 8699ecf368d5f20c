import type { Item } from "../../session/protocol";
import { say } from "../../session/notices";
import { session } from "../../session/store";
import { select, view } from "../../session/view";
import { kindOf } from "../model/items";
import { drawn, type FlowNode } from "../model/state";
import { approach, focusedItem, focusedPort, focusItem, reveal } from "./focus";

export type Direction = "left" | "right" | "up" | "down";

/** Goes to the next item: left and right along wires, else to what is nearest that way. */
export function walk(direction: Direction, extend = false): void {
  const { nodes } = drawn.get();
  const chosen = view.get().selection;
  const from = nodes.find((node) => node.id === (focusedItem() ?? chosen.at(-1)));
  const port = focusedPort();
  if (port && from) {
    walkPorts(port, direction);
    return;
  }
  const next = !from ? topLeft(nodes) : alongWire(from, direction) ?? nearest(from, direction);
  if (next) {
    select(extend ? [...chosen.filter((item) => item !== next.id), next.id] : [next.id]);
    focusItem(next.id);
    reveal([next.id]);
    say(describe(next));
  }
}

function topLeft(nodes: readonly FlowNode[]): FlowNode | undefined {
  return [...nodes].filter((node) => node.type === "shape")
    .sort((a, b) => a.position.x + a.position.y - b.position.x - b.position.y)[0];
}

function alongWire(from: FlowNode, direction: Direction): FlowNode | undefined {
  if (from.type !== "shape" || direction === "up" || direction === "down") {
    return undefined;
  }
  const { nodes, edges } = drawn.get();
  const ends = direction === "right"
    ? edges.filter((edge) => edge.source === from.id).map((edge) => edge.target)
    : edges.filter((edge) => edge.target === from.id).map((edge) => edge.source);
  return nodes.filter((node) => ends.includes(node.id))
    .sort((a, b) => a.position.y - b.position.y)[0];
}

const middle = (node: FlowNode) => ({
  x: node.position.x + (node.width ?? 0) / 2, y: node.position.y + (node.height ?? 0) / 2,
});

function nearest(from: FlowNode, direction: Direction): FlowNode | undefined {
  const start = middle(from);
  const across = direction === "left" || direction === "right";
  const sign = direction === "left" || direction === "up" ? -1 : 1;
  let best: FlowNode | undefined;
  let least = Infinity;
  for (const node of drawn.get().nodes) {
    if (node.id === from.id || node.type === "box") {
      continue;
    }
    const { x, y } = middle(node);
    const ahead = (across ? x - start.x : y - start.y) * sign;
    const aside = Math.abs(across ? y - start.y : x - start.x);
    const way = ahead + aside * 2;
    if (ahead > 1 && way < least) {
      [best, least] = [node, way];
    }
  }
  return best;
}

/** What is said of an item when it is reached. */
export function describe(node: FlowNode): string {
  const { kind, id } = kindOf(node.id);
  if (kind !== "node") {
    return node.ariaLabel ?? node.id;
  }
  const status = session.get().statuses[id];
  const problem = session.get().problemsOf[id]?.[0];
  return [node.ariaLabel, status?.state, problem?.text].filter(Boolean).join(". ");
}

export function portsOf(item: Item): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(
    `.react-flow__node[data-id="${CSS.escape(item)}"] .port`)];
}

/** Goes into the ports of the focused node, or on to the next one. */
export async function enterPorts(): Promise<void> {
  const item = focusedItem();
  if (item) {
    await approach(item);
  }
  const ports = item ? portsOf(item) : [];
  const now = focusedPort();
  ports[now ? (ports.indexOf(now) + 1) % ports.length : 0]?.focus();
}

function walkPorts(port: HTMLElement, direction: Direction): void {
  const ports = portsOf(focusedItem()!);
  const side = port.dataset["side"];
  if (direction === "left" || direction === "right") {
    const wanted = direction === "left" ? "input" : "output";
    ports.find((one) => one.dataset["side"] === wanted && side !== wanted)?.focus();
  } else {
    const column = ports.filter((one) => one.dataset["side"] === side);
    const by = direction === "down" ? 1 : -1;
    column[(column.indexOf(port) + by + column.length) % column.length]?.focus();
  }
}
