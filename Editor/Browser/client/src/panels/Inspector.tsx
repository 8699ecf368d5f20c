import { useSession } from "../session/store";
import { useView } from "../session/view";
import { GraphInspector } from "./inspector/GraphInspector";
import { useHelp } from "./inspector/help";
import { GroupInspector, NoteInspector } from "./inspector/LayoutInspector";
import { MixedNodes, NodeInspector, UnknownNode } from "./inspector/NodeInspector";
import { sorted } from "./inspector/targets";
import "./inspector/inspector.css";

/** What can be set of the thing that is selected; of the graph while nothing is. */
export function Inspector() {
  return (
    <div className="inspector">
      <div className="inspector-scroll"><Selected /></div>
      <HelpStrip />
    </div>
  );
}

function Selected() {
  const root = useSession((state) => state.root);
  const types = useSession((state) => state.types);
  const selection = useView((state) => state.selection);
  const { nodes, groups, notes } = sorted(selection, root);
  const [node] = nodes;
  if (node !== undefined) {
    const names = new Set(nodes.map((id) => root.nodes![id]!.type));
    const type = types[root.nodes![node]!.type];
    if (names.size > 1) return <MixedNodes nodes={nodes} />;
    return type ? <NodeInspector key={node} nodes={nodes} type={type} />
      : <UnknownNode node={node} />;
  }
  if (groups[0] !== undefined) return <GroupInspector key={groups[0]} id={groups[0]} />;
  if (notes[0] !== undefined) return <NoteInspector key={notes[0]} id={notes[0]} />;
  return <GraphInspector />;
}

function HelpStrip() {
  const help = useHelp((state) => state.help);
  return (
    <div className="help-strip" aria-hidden>
      {help ? (
        <>
          <p><b>{help.title}</b> {help.doc}</p>
          <p className="soft">{help.facts.join("  ·  ")}</p>
        </>
      ) : (
        <p className="soft">Point at a setting to read what it does.</p>
      )}
    </div>
  );
}
