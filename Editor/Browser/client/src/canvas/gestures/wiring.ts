import type { Connection, FinalConnectionState, OnConnectStartParams } from "@xyflow/react";
import { notify, say } from "../../session/notices";
import { ask, send } from "../../session/session";
import type { End, Point } from "../../session/protocol";
import { partsOf } from "../model/items";
import { canvas, toFlow, type Targets, type WireEdge } from "../model/state";
import { openPalette } from "../popups/openPalette";

/** An output's key differs from that of an input with the same name. */
export const outputKey = (end: End) => `${end}>`;

let turn = 0;

/** Asks where a wire from this end may go. Answers that come too late are dropped. */
export async function findTargets(end: End, isOutput: boolean): Promise<Targets | null> {
  const mine = ++turn;
  try {
    const side = isOutput ? "output" : "input";
    const { fits, cannot } = await ask("targets", { end, side });
    if (mine !== turn) {
      return null;
    }
    const key = isOutput ? (one: End) => one : outputKey;
    const targets: Targets = {
      end: isOutput ? outputKey(end) : end,
      fits: new Set(fits.map(key)),
      cannot: Object.fromEntries(Object.entries(cannot).map(([one, why]) => [key(one), why])),
      nodes: new Set([...fits, end].map((one) => partsOf(one).node)),
    };
    canvas.set({ targets });
    return targets;
  } catch (error) {
    notify("warning", (error as Error).message);
    return null;
  }
}

export function dropTargets(): void {
  turn++;
  canvas.set({ targets: null, letters: null });
}

export function wiringBegins(_: unknown, params: OnConnectStartParams): void {
  // React Flow tells of a wire that is taken up as of one that begins.
  if (!takenUp && params.nodeId && params.handleId) {
    void findTargets(`${params.nodeId}.${params.handleId}`, params.handleType === "source");
  }
}

/** Whether the session said that this fits; before it has answered, everything may be tried. */
export function mayConnect(wire: Connection | WireEdge): boolean {
  const { targets } = canvas.get();
  if (!targets) {
    return true;
  }
  const from = outputKey(`${wire.source}.${wire.sourceHandle}`);
  const to = `${wire.target}.${wire.targetHandle}`;
  return targets.fits.has(targets.end === from ? to : from);
}

export function connectEnds(from: End, to: End): void {
  void send({ do: "connect", from, to }, `Wired ${from} to ${to}.`);
}

export function wired(wire: Connection): void {
  connectEnds(`${wire.source}.${wire.sourceHandle}`, `${wire.target}.${wire.targetHandle}`);
}

/** Let go: on empty canvas the palette shows what fits, on a node its ends that fit. */
export function wiringEnds(event: MouseEvent | TouchEvent, state: FinalConnectionState): void {
  if (takenUp) {
    return;
  }
  const { targets } = canvas.get();
  const { fromHandle } = state;
  const screen = screenOf(event);
  if (fromHandle?.id && !state.isValid) {
    const end = `${fromHandle.nodeId}.${fromHandle.id}`;
    const isOutput = fromHandle.type === "source";
    const over = nodeAt(screen);
    if (over !== null) {
      dropOnNode(over, end, isOutput, targets, screen);
    } else if (!state.toNode && pulled(state)) {
      const end1 = isOutput ? { from: end } : { to: end };
      openPalette({ at: toFlow(screen), screen, ...end1 });
    }
  }
  dropTargets();
}

function pulled({ from, to }: FinalConnectionState): boolean {
  return from !== null && to !== null && Math.hypot(from.x - to.x, from.y - to.y) > 24;
}

function dropOnNode(
  node: string, end: End, isOutput: boolean, targets: Targets | null, screen: Point,
): void {
  if (!targets || node === partsOf(end).node) {
    return;
  }
  const here = [...targets.fits].map((fit) => fit.replace(/>$/, ""))
    .filter((fit) => partsOf(fit).node === node);
  const connect = (other: End) =>
    isOutput ? connectEnds(end, other) : connectEnds(other, end);
  if (here.length === 1) {
    connect(here[0]!);
  } else if (here.length > 1) {
    canvas.set({ menu: {
      screen, name: `Ends of ${node} that fit`,
      entries: here.map((other) => ({ label: partsOf(other).port, do: () => connect(other) })),
    } });
  } else {
    const why = Object.entries(targets.cannot).find(([one]) =>
      partsOf(one.replace(/>$/, "")).node === node)?.[1];
    notify("warning", why ?? `${node} has no end that ${end} fits.`);
  }
}

export function screenOf(event: MouseEvent | TouchEvent): Point {
  const one = "changedTouches" in event ? event.changedTouches[0]! : event;
  return [one.clientX, one.clientY];
}

let takenUp: WireEdge | null = null;
let replugged = false;

/** A press on an input with a wire takes the wire's end up instead of beginning another wire. */
export function takeUpWire(event: React.MouseEvent): void {
  const port = (event.target as Element).closest<HTMLElement>(".port[data-side=input]");
  const end = port?.dataset["end"];
  if (!end || event.button !== 0 || event.shiftKey || event.ctrlKey || event.altKey) {
    return;
  }
  const grip = document.querySelector(
    `.react-flow__edge[data-id="${CSS.escape(end)}"] .react-flow__edgeupdater-target`);
  if (grip) {
    event.stopPropagation();
    event.preventDefault();
    const { clientX, clientY } = event;
    grip.dispatchEvent(new MouseEvent("mousedown", { bubbles: true, clientX, clientY }));
  }
}

/** A wire's end is taken up to be put elsewhere. */
export function replugBegins(_: unknown, wire: WireEdge, kept: "source" | "target"): void {
  takenUp = wire;
  replugged = false;
  const end = kept === "source"
    ? `${wire.source}.${wire.sourceHandle}` : `${wire.target}.${wire.targetHandle}`;
  void findTargets(end, kept === "source");
}

export function replug(old: WireEdge, wire: Connection): void {
  replugged = true;
  const [from, to] = [
    `${wire.source}.${wire.sourceHandle}`, `${wire.target}.${wire.targetHandle}`,
  ];
  if (to !== old.id) {
    void send({ do: "disconnect", to: [old.id], gesture: `replug ${old.id} ${turn}` });
    void send({ do: "connect", from, to, gesture: `replug ${old.id} ${turn}` },
      `Wired ${from} to ${to}.`);
  } else if (from !== `${old.source}.${old.sourceHandle}`) {
    connectEnds(from, to);
  }
}

/** Let go of the end: on empty canvas the wire comes off, on a node the end that fits takes it. */
export function replugEnds(
  event: MouseEvent | TouchEvent, wire: WireEdge, kept: "source" | "target",
): void {
  if (takenUp && !replugged) {
    const over = nodeAt(screenOf(event));
    const fit = over === null ? undefined
      : [...canvas.get().targets?.fits ?? []].find((one) => partsOf(one).node === over);
    if (over === null) {
      disconnect([wire.id]);
    } else if (fit && kept === "source" && over !== wire.target) {
      const { node, port } = partsOf(fit);
      replug(wire, { ...wire, target: node, targetHandle: port,
        sourceHandle: wire.sourceHandle ?? null });
    }
  }
  takenUp = null;
  dropTargets();
}

function nodeAt(screen: Point): string | null {
  const node = document.elementFromPoint(...screen)?.closest<HTMLElement>(
    ".react-flow__node-shape");
  return node?.dataset["id"] ?? null;
}

export function disconnect(to: End[]): void {
  if (to.length > 0) {
    void send({ do: "disconnect", to });
    say(to.length === 1 ? `Took the wire off ${to[0]}.` : `Took off ${to.length} wires.`);
  }
}
