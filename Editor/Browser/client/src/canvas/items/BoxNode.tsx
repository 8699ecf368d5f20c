import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { send } from "../../session/session";
import { focusItem } from "../gestures/focus";
import { canvas, useCanvas, type BoxNode as BoxNodeType } from "../model/state";
import { usePeerOn } from "../peers/usePeerOn";

/** A group: a frame around its members, which its title drags along. */
export const BoxNode = memo(function BoxNode({ id, data, selected }: NodeProps<BoxNodeType>) {
  const editing = useCanvas((state) => state.editing === id);
  const peer = usePeerOn(id);
  const rename = (title: string) => {
    canvas.set({ editing: null });
    focusItem(id);
    if (title !== data.title) {
      void send({ do: "editGroup", id: id.slice("group:".length), title });
    }
  };
  return (
    <div className="box" data-selected={selected || undefined}
      style={{ "--paint": `var(--tone-${data.color})`, "--peer": peer?.color } as
        React.CSSProperties}>
      <div className="box-title" onDoubleClick={() => canvas.set({ editing: id })}>
        {editing
          ? (
            <input className="nodrag" aria-label="Title of the group" defaultValue={data.title}
              autoFocus onFocus={(event) => event.target.select()}
              onBlur={(event) => {
                if (canvas.get().editing === id) {
                  rename(event.target.value);
                }
              }}
              onKeyDown={(event) => {
                event.stopPropagation();
                if (event.key === "Enter") {
                  rename(event.currentTarget.value);
                } else if (event.key === "Escape") {
                  canvas.set({ editing: null });
                }
              }} />
          )
          : data.title || "Group"}
      </div>
    </div>
  );
}, (before, after) => before.data === after.data && before.selected === after.selected);
