import { useState } from "react";
import { useNodeType, useProblemsOf, useStatus } from "../../session/hooks";
import { send } from "../../session/session";
import { select } from "../../session/view";
import { focusItem } from "../gestures/focus";
import type { NodeShape } from "../model/shape";
import { canvas, fullSize, useCanvas } from "../model/state";

/** Name, type and what is wrong with a node. */
export function NodeHeader({ id, data }: { id: string; data: NodeShape }) {
  const editing = useCanvas((state) => state.editing === id);
  const type = useNodeType(data.type);
  return (
    <div className="shape-header" title={type?.summary}>
      {editing
        ? <TitleField id={id} />
        : (
          <span className="shape-title"
            onDoubleClick={(event) => {
              event.stopPropagation();
              canvas.set({ editing: id });
            }}>{data.title}</span>
        )}
      <span className="shape-type">
        {data.known ? data.type : `${data.type}: unknown type, kept as it is`}
      </span>
      {data.mode !== "run" && <span className="shape-mode">{data.mode}</span>}
      <Badge id={id} />
    </div>
  );
}

function TitleField({ id }: { id: string }) {
  const close = () => {
    canvas.set({ editing: null });
    focusItem(id);
  };
  const rename = async (to: string) => {
    close();
    if (to && to !== id) {
      const outcome = await send({ do: "rename", id, to }, `Renamed ${id} to ${to}.`);
      if (outcome.ok) {
        select([to]);
        focusItem(to);
      }
    }
  };
  return (
    <input
      className="shape-rename nodrag"
      aria-label={`New name of ${id}`}
      defaultValue={id}
      spellCheck={false}
      ref={(field) => {
        if (field && document.activeElement !== field) {
          field.focus();
          field.select();
        }
      }}
      onBlur={(event) => {
        if (canvas.get().editing === id) {
          void rename(event.target.value.trim());
        }
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") {
          void rename(event.currentTarget.value.trim());
        } else if (event.key === "Escape") {
          close();
        }
      }}
    />
  );
}

/** The one sentence that says why a node cannot run, on hover and on focus. */
function Badge({ id }: { id: string }) {
  const problems = useProblemsOf(id);
  const error = useStatus(id)?.error;
  const [open, setOpen] = useState(false);
  const first = problems.find((problem) => problem.severity === "error") ?? problems[0];
  const text = error?.text ?? first?.text;
  if (!text) {
    return null;
  }
  const severe = error || first?.severity === "error";
  return (
    <button
      type="button"
      className="badge nodrag"
      data-severity={severe ? "error" : "warning"}
      aria-label={`${severe ? "Error" : "Warning"} of ${id}: ${text} ${error?.fix ?? ""}`}
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
    >
      {severe ? "!" : "?"}
      {open && (
        <span className="bubble" data-side="below" style={fullSize("right top")}>
          <span>{text}</span>
          {error?.fix && <span className="quiet">{error.fix}</span>}
          {problems.length > 1 && <span className="quiet">{`${problems.length - 1} more`}</span>}
        </span>
      )}
    </button>
  );
}
