import type { GraphRoot } from "../../session/protocol";
import { upstreamOrder } from "../order";

/** A row of the outline. */
export interface Row {
  key: string;
  kind: "group" | "node" | "input" | "output";
  label: string;
  /** The item that the row stands for, or the one that a wire leads to. */
  item: string;
  level: number;
  /** Null for rows that hold no others. */
  open: boolean | null;
  parent: string | null;
}

/** The rows of the outline that are open to be seen: groups, nodes in upstream order, wires. */
export function rowsOf(root: GraphRoot, open: ReadonlySet<string>, find = ""): Row[] {
  const order = upstreamOrder(root);
  const wanted = find.trim().toLowerCase();
  const fits = (id: string) => wanted === ""
    || `${id} ${root.nodes?.[id]?.type ?? ""}`.toLowerCase().includes(wanted);
  const groups = root.layout?.groups ?? [];
  const groupOf = new Map(groups.flatMap((group) =>
    (group.of ?? []).map((item) => [item, group] as const)));
  const takers = takersOf(root);
  const rows: Row[] = [];
  const done = new Set<string>();

  const addNode = (id: string, level: number, parent: string | null) => {
    const wires = wiresOf(root, takers, id);
    const isOpen = open.has(id);
    rows.push({ key: id, kind: "node", label: id, item: id, level, parent,
      open: wires.length > 0 ? isOpen : null });
    if (isOpen) rows.push(...wires.map((wire) => ({ ...wire, level: level + 1, parent: id })));
  };

  for (const id of order) {
    const group = groupOf.get(id);
    if (!group) {
      if (fits(id)) addNode(id, 1, null);
      continue;
    }
    const key = `group:${group.id}`;
    if (done.has(key)) continue;
    done.add(key);
    const members = order.filter((other) => groupOf.get(other) === group && fits(other));
    if (members.length === 0) continue;
    const isOpen = !open.has(`closed ${key}`);
    rows.push({ key, kind: "group", label: group.title || "Group", item: key, level: 1,
      open: isOpen, parent: null });
    if (isOpen) members.forEach((member) => addNode(member, 2, key));
  }
  return rows;
}

interface Taker { from: string; node: string; port: string }

/** The wires that leave each node; counted once, for a graph may have a thousand nodes. */
function takersOf(root: GraphRoot): Map<string, Taker[]> {
  const takers = new Map<string, Taker[]>();
  for (const [node, entry] of Object.entries(root.nodes ?? {})) {
    for (const [port, from] of Object.entries(entry.in ?? {})) {
      const source = from.slice(0, from.lastIndexOf("."));
      const known = takers.get(source);
      if (known) known.push({ from, node, port });
      else takers.set(source, [{ from, node, port }]);
    }
  }
  return takers;
}

function wiresOf(
  root: GraphRoot, takers: ReadonlyMap<string, Taker[]>, id: string,
): Omit<Row, "level" | "parent">[] {
  const inputs = Object.entries(root.nodes?.[id]?.in ?? {}).map(([port, from]) => ({
    key: `${id} in ${port}`,
    kind: "input" as const,
    label: `${port} from ${from}`,
    item: from.slice(0, from.lastIndexOf(".")),
    open: null,
  }));
  const outputs = (takers.get(id) ?? []).map(({ from, node, port }) => ({
    key: `${id} out ${node}.${port}`,
    kind: "output" as const,
    label: `${from.slice(id.length + 1)} to ${node}.${port}`,
    item: node,
    open: null,
  }));
  return [...inputs, ...outputs];
}
