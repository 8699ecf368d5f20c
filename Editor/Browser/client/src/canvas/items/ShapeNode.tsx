import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { Field } from "../../panels/fields/Field";
import { useCategoryColor } from "../model/categoryColor";
import { measure, takesWire, type NodeShape } from "../model/shape";
import { useCanvas, type ShapeNode as ShapeNodeType } from "../model/state";
import { usePeerOn } from "../peers/usePeerOn";
import { NodeFooter } from "./NodeFooter";
import { NodeHeader } from "./NodeHeader";
import { NodePicture } from "./NodePicture";
import { Port } from "./Port";

/** A node of the graph. It is drawn again when its shape or choice changes, not when it moves. */
export const ShapeNode = memo(function ShapeNode({ id, data, selected }:
  NodeProps<ShapeNodeType>) {
  const far = useCanvas((state) => state.far);
  const color = useCategoryColor(data.category);
  const peer = usePeerOn(id);
  const dim = useCanvas((state) => state.targets !== null && !state.targets.nodes.has(id));
  return (
    <div
      className="shape"
      data-selected={selected || undefined}
      data-mode={data.mode}
      data-unknown={!data.known || undefined}
      data-dim={dim || undefined}
      style={{ "--category": color, "--peer": peer?.color } as React.CSSProperties}
    >
      {far ? <div className="shape-far">{data.title}</div> : <Body id={id} data={data} />}
      {peer && <span className="peer-tag">{peer.name}</span>}
    </div>
  );
}, (before, after) => before.data === after.data && before.selected === after.selected);

function Body({ id, data }: { id: string; data: NodeShape }) {
  return (
    <>
      <NodeHeader id={id} data={data} />
      {data.inputs.map((port) => (
        <PortRow key={port.name} node={id} port={port} side="input" />
      ))}
      {data.outputs.map((port) => (
        <PortRow key={port.name} node={id} port={port} side="output" />
      ))}
      {data.fields.map((field) => (
        <div key={field.setting.name} className="shape-field nodrag nopan"
          style={{ top: field.y - measure.field / 2 }}>
          {takesWire(field) && (
            <Port node={id} name={field.setting.name} type="Signal" doc={field.setting.doc}
              y={measure.field / 2} side="setting" />
          )}
          {field.wiredFrom
            ? <span className="shape-wired">{field.setting.name}<i>{field.wiredFrom}</i></span>
            : <Field node={id} setting={field.setting} compact />}
        </div>
      ))}
      {data.picturePort && <NodePicture id={id} data={data} port={data.picturePort} />}
      <NodeFooter id={id} mode={data.mode} />
    </>
  );
}

function PortRow({ node, port, side }: {
  node: string; port: NodeShape["inputs"][number]; side: "input" | "output";
}) {
  return (
    <>
      <span className={`shape-port ${side}`} style={{ top: port.y - measure.port / 2 }}
        data-optional={port.optional || undefined}>{port.name}</span>
      <Port node={node} name={port.name} type={port.type} doc={port.doc} y={port.y} side={side} />
    </>
  );
}
