import type { Action } from "../action";
import { send } from "../session/session";
import { session } from "../session/store";
import { openDialog, togglePanel } from "../session/view";
import { goToFrame, lastOf, markEnd, playhead, step, togglePlay } from "./viewer/playhead";

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
  {
    id: "stop",
    label: "Stop the run",
    group: "Run",
    keys: ["Ctrl+."],
    when: () => session.get().run.state === "running",
    do: () => void send({ do: "stop" }),
  },
  {
    id: "toggle-outline",
    label: "Show or hide the outline",
    group: "View",
    keys: ["O"],
    do: () => togglePanel("outline"),
  },
  {
    id: "toggle-viewer",
    label: "Show or hide the viewer",
    group: "View",
    keys: ["Y"],
    do: () => togglePanel("viewer"),
  },
  {
    id: "problems",
    label: "Show or hide the problems",
    group: "View",
    keys: ["E"],
    do: () => togglePanel("problems"),
  },
  {
    id: "start",
    label: "Open or begin another graph",
    group: "Graph",
    keys: ["Ctrl+O"],
    do: () => openDialog({ kind: "start" }),
  },
  ...filmActions(),
];

/** Moving through the film that the viewer shows. */
function filmActions(): Action[] {
  const isFilm = () => playhead.get().length > 1;
  const action = (id: string, label: string, key: string, act: () => void): Action =>
    ({ id, label, group: "Go", keys: [key], when: isFilm, do: act });
  return [
    action("play", "Play or pause", "K", togglePlay),
    action("frame-back", "Back one frame", ",", () => step(-1)),
    action("frame-on", "On one frame", ".", () => step(1)),
    action("frame-first", "To the first frame played", "Shift+Home",
      () => goToFrame(playhead.get().first)),
    action("frame-last", "To the last frame played", "Shift+End",
      () => goToFrame(lastOf(playhead.get()))),
    action("mark-in", "Begin to play at this frame", "[", () => markEnd("first")),
    action("mark-out", "Play up to this frame", "]", () => markEnd("last")),
  ];
}
