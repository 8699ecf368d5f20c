import type { NodeType } from "../../session/protocol";
import { useSession } from "../../session/store";
import { keyNames } from "../keys/keySettings";
import { KeyList } from "../keys/KeyList";
import { counted, inWords } from "../words";
import { NodeHead } from "./NodeHead";
import { SettingRow } from "./SettingRow";

/** The settings of some nodes of one type. */
export function NodeInspector({ nodes, type }: { nodes: readonly string[]; type: NodeType }) {
  const keys = nodes.length === 1 ? keyNames(type) : null;
  const shown = new Set(keys ? [keys.seeds, keys.order, keys.locked] : []);
  const settings = type.settings.filter((setting) => !shown.has(setting.name));
  return (
    <>
      <NodeHead nodes={nodes} type={type} />
      {keys && <KeyList node={nodes[0]!} names={keys} />}
      <section className="settings" aria-label="Settings">
        {settings.map((setting) => (
          <SettingRow key={`${nodes[0]}.${setting.name}`} nodes={nodes} setting={setting} />
        ))}
        {type.settings.length === 0 && <p className="soft">This node has no settings.</p>}
      </section>
    </>
  );
}

/** A node of a type that is not known here: what stands in the file, kept as it is. */
export function UnknownNode({ node }: { node: string }) {
  const entry = useSession((state) => state.root.nodes?.[node]);
  return (
    <section className="block">
      <h2>{node}</h2>
      <p className="bad">{entry?.type}: this type is not known here. The node is kept as it is.</p>
      <pre className="kept mono small">{JSON.stringify(entry, null, 2)}</pre>
    </section>
  );
}

/** Nodes of several types: how many of which. */
export function MixedNodes({ nodes }: { nodes: readonly string[] }) {
  const root = useSession((state) => state.root);
  const types = new Map<string, number>();
  for (const node of nodes) {
    const type = root.nodes?.[node]?.type ?? "";
    types.set(type, (types.get(type) ?? 0) + 1);
  }
  return (
    <>
      <NodeHead nodes={nodes} />
      <section className="block">
        <p className="soft">Choose nodes of one type to set them together.</p>
        <ul>
          {[...types].map(([type, count]) => (
            <li key={type}>{inWords(type)}, {counted(count, "node")}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
