import type { Action } from "../action";
import { send } from "../session/session";
import { session } from "../session/store";
import { openDialog, togglePanel } from "../session/view";

/** What is done around the canvas. */
export const panelActions: Action[] = [
  {
    id: "save",
    label: "Save",
    group: "Graph",
    keys: ["Ctrl+S"],
    always: true,
    do: () => void send({ do: "save" }, "Saved."),
  },
  {
    id: "run",
    label: "Run",
    group: "Run",
    keys: ["Ctrl+Enter"],
    when: () => session.get().run.state === "idle",
    do: () => void send({ do: "run" }),
  },
  { id: "keys", label: "Keys", group: "View", keys: ["?"], do: () => openDialog({ kind: "keys" }) },
  {
    id: "toggle-inspector",
    label: "Show or hide the inspector",
    group: "View",
    keys: ["I"],
    do: () => togglePanel("inspector"),
  },
];
