import type { Action } from "../action";
import { send } from "../session/session";
import { session } from "../session/store";

/** What is done to the graph on the canvas. */
export const canvasActions: Action[] = [
  {
    id: "undo",
    label: () => `Undo ${session.get().undo ?? ""}`.trim(),
    group: "Edit",
    keys: ["Ctrl+Z"],
    when: () => session.get().undo !== null,
    do: () => void send({ do: "undo" }),
  },
  {
    id: "redo",
    label: () => `Redo ${session.get().redo ?? ""}`.trim(),
    group: "Edit",
    keys: ["Ctrl+Shift+Z", "Ctrl+Y"],
    when: () => session.get().redo !== null,
    do: () => void send({ do: "redo" }),
  },
];
