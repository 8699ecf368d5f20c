import { NodeResizeControl, type NodeProps } from "@xyflow/react";
import { memo } from "react";
import { send } from "../../session/session";
import { focusItem } from "../gestures/focus";
import { canvas, useCanvas, type NoteNode as NoteNodeType } from "../model/state";
import { usePeerOn } from "../peers/usePeerOn";

/** A note: text on paper, edited in place. */
export const NoteNode = memo(function NoteNode({ id, data, selected }: NodeProps<NoteNodeType>) {
  const editing = useCanvas((state) => state.editing === id);
  const peer = usePeerOn(id);
  const noteId = id.slice("note:".length);
  const close = (text: string) => {
    canvas.set({ editing: null });
    focusItem(id);
    if (text !== data.text) {
      void send({ do: "editNote", id: noteId, text });
    }
  };
  return (
    <div className="note" data-selected={selected || undefined}
      style={{ "--paint": `var(--tone-${data.color})`, "--peer": peer?.color } as
        React.CSSProperties}
      onDoubleClick={() => canvas.set({ editing: id })}>
      {editing
        ? (
          <textarea className="nodrag nowheel" aria-label="Text of the note" autoFocus
            defaultValue={data.text}
            onBlur={(event) => {
              if (canvas.get().editing === id) {
                close(event.target.value);
              }
            }}
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.key === "Escape" || (event.key === "Enter" && event.ctrlKey)) {
                close(event.currentTarget.value);
              }
            }} />
        )
        : <p>{data.text || "Double click to write."}</p>}
      {selected && (
        <NodeResizeControl className="note-corner" position="bottom-right" minWidth={80}
          minHeight={40}
          onResizeEnd={(_, { width, height }) => void send({
            do: "editNote", id: noteId, size: [Math.round(width), Math.round(height)],
          })} />
      )}
    </div>
  );
}, (before, after) => before.data === after.data && before.selected === after.selected);
