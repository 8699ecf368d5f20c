import type { NodeEntry, NodeStatus, NodeType, Problem, WireLook } from "./protocol";
import { useSession } from "./store";

const none: readonly Problem[] = [];
const plain: WireLook = { color: "#a9afb9", shape: "circle" };

/** A node as it stands in the file; a component that uses it is drawn again only with it. */
export function useNode(id: string): NodeEntry | undefined {
  return useSession((state) => state.root.nodes?.[id]);
}

export function useNodeType(type: string | undefined): NodeType | undefined {
  return useSession((state) => (type === undefined ? undefined : state.types[type]));
}

export function useStatus(id: string): NodeStatus | undefined {
  return useSession((state) => state.statuses[id]);
}

export function useProblemsOf(id: string): readonly Problem[] {
  return useSession((state) => state.problemsOf[id] ?? none);
}

export function useLook(type: string | undefined): WireLook {
  return useSession((state) => (type === undefined ? plain : state.looks[type] ?? plain));
}
