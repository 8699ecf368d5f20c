import type { Action } from "../../action";
import { notify, say } from "../../session/notices";
import type { Mode, Point } from "../../session/protocol";
import { send } from "../../session/session";
import { session } from "../../session/store";
import { select, togglePanel, view } from "../../session/view";
import { paste, removeChosen } from "../gestures/clipboard";
import { focusedItem, focusedPort, focusItem } from "../gestures/focus";
import { unwireByKeys } from "../gestures/keyWiring";
import { disconnect } from "../gestures/wiring";
import { canvas, drawn } from "../model/state";
import { chosen, chosenNodes, hasChosen, hasGraph, hasNodes, oneChosen } from "./chosen";

async function undoOrRedo(which: "undo" | "redo"): Promise<void> {
  const label = session.get()[which];
  const outcome = await send({ do: which });
  if (outcome.ok && label) {
    notify("done", `${which === "undo" ? "Undone" : "Done again"}: ${label}.`);
  }
}

async function duplicate(wires: boolean): Promise<void> {
  const offset: Point = [40, 40];
  const outcome = await send({ do: "duplicate", items: chosen(), at: offset, wires });
  if (outcome.ok) {
    select(outcome.made);
    focusItem(outcome.made[0] ?? "");
    say(`Duplicated ${outcome.made.length} items.`);
  }
}

function toggleMode(mode: Mode): void {
  const items = chosenNodes();
  const nodes = session.get().root.nodes ?? {};
  const all = items.every((id) => nodes[id]?.mode === mode);
  void send({ do: "mode", items, mode: all ? "run" : mode },
    all ? `${items.join(", ")} runs again.` : `${mode} ${items.join(", ")}.`);
}

function removeFocused(heal: boolean): void {
  const { wires } = drawn.get();
  if (focusedPort() ? unwireByKeys() : false) {
    return;
  }
  if (wires.length > 0 && view.get().selection.length === 0) {
    disconnect(wires);
    return;
  }
  select(chosen());
  removeChosen(heal);
}

/** Enter: what one would do to the thing in front: write in a note, set a node's first value. */
function edit(): void {
  const item = focusedItem() ?? chosen()[0];
  if (!item) {
    return;
  }
  if (item.includes(":")) {
    canvas.set({ editing: item });
    return;
  }
  select([item]);
  togglePanel("inspector", true);
  setTimeout(() => document.querySelector<HTMLElement>(
    ".slot-right :is(input, select, textarea, [role=slider], [role=spinbutton])")?.focus(), 60);
}

export const editingActions: Action[] = [
  {
    id: "undo", group: "Edit", keys: ["Ctrl+Z"], when: () => session.get().undo !== null,
    label: () => `Undo ${session.get().undo ?? ""}`.trim(),
    do: () => void undoOrRedo("undo"),
  },
  {
    id: "redo", group: "Edit", keys: ["Ctrl+Shift+Z", "Ctrl+Y"],
    when: () => session.get().redo !== null,
    label: () => `Redo ${session.get().redo ?? ""}`.trim(),
    do: () => void undoOrRedo("redo"),
  },
  {
    id: "cut", label: "Cut", group: "Edit", keys: ["Ctrl+X"], system: true, when: hasChosen,
    do: () => document.execCommand("cut"),
  },
  {
    id: "copy", label: "Copy as text", group: "Edit", keys: ["Ctrl+C"], system: true,
    when: hasChosen, do: () => document.execCommand("copy"),
  },
  {
    id: "paste", label: "Paste", group: "Edit", keys: ["Ctrl+V"], system: true,
    do: () => void navigator.clipboard.readText().then(paste,
      () => notify("warning", "The browser does not give the clipboard away. Press Ctrl+V.")),
  },
  {
    id: "duplicate", label: "Duplicate with its wires", group: "Edit", keys: ["Ctrl+D"],
    when: hasChosen, do: () => void duplicate(true),
  },
  {
    id: "duplicate-alone", label: "Duplicate without wires", group: "Edit",
    keys: ["Ctrl+Shift+D"], when: hasChosen, do: () => void duplicate(false),
  },
  {
    id: "remove", label: "Remove", group: "Edit", keys: ["Delete", "Backspace"], canvas: true,
    when: () => hasChosen() || drawn.get().wires.length > 0, do: () => removeFocused(false),
  },
  {
    id: "remove-heal", label: "Remove and close the gap", group: "Edit",
    keys: ["Shift+Delete", "Shift+Backspace"], canvas: true, when: hasChosen,
    do: () => removeFocused(true),
  },
  {
    id: "select-all", label: "Choose all", group: "Edit", keys: ["Ctrl+A"], canvas: true,
    when: hasGraph, do: () => select(drawn.get().nodes.map((node) => node.id)),
  },
  {
    id: "select-none", label: "Choose nothing", group: "Edit", keys: ["Escape"], canvas: true,
    do: () => {
      select([]);
      drawn.set({ wires: [] });
    },
  },
  { id: "edit", label: "Edit", group: "Edit", keys: ["Enter"], canvas: true, when: hasChosen,
    do: edit },
  {
    id: "rename", label: "Rename", group: "Edit", keys: ["F2"], when: () =>
      oneChosen("node") !== null || oneChosen("group") !== null,
    do: () => canvas.set({ editing: chosen()[0] }),
  },
  {
    id: "bypass", label: "Bypass", group: "Edit", keys: ["B"], canvas: true, when: hasNodes,
    do: () => toggleMode("bypass"),
  },
  {
    id: "mute", label: "Mute", group: "Edit", keys: ["M"], canvas: true, when: hasNodes,
    do: () => toggleMode("mute"),
  },
];
