import type { Action } from "../../action";
import type { Alignment } from "../../session/commands";
import { notify } from "../../session/notices";
import { send } from "../../session/session";
import { select } from "../../session/view";
import { nudgeBy } from "../gestures/moving";
import { sizesOf } from "../model/build";
import { groupOf, kindOf } from "../model/items";
import { canvas, pointerOnScreen, toFlow } from "../model/state";
import { chosen, hasChosen, hasGraph, hasNodes, hasSeveral, oneChosen } from "./chosen";
import { fitAll } from "./viewing";

const step = 10;
const largeStep = 100;

function align(how: Alignment, label: string): Action {
  return {
    id: `align-${how}`, label, group: "Arrange", when: hasSeveral,
    do: () => void send({ do: "align", items: chosen(), how, sizes: sizesOf(chosen()) }, label),
  };
}

function distribute(how: "across" | "down", label: string): Action {
  return {
    id: `distribute-${how}`, label, group: "Arrange", when: () => chosen().length > 2,
    do: () => void send({ do: "distribute", items: chosen(), how, sizes: sizesOf(chosen()) },
      label),
  };
}

function nudge(key: string, dx: number, dy: number): Action[] {
  const name = key.replace("Arrow", "").toLowerCase();
  return [
    {
      id: `nudge-${name}`, label: `Move ${name}`, group: "Arrange", keys: [`Ctrl+${key}`],
      canvas: true, when: hasChosen, do: () => nudgeBy(dx * step, dy * step),
    },
    {
      id: `shove-${name}`, label: `Move ${name} far`, group: "Arrange",
      keys: [`Ctrl+Shift+${key}`], canvas: true, when: hasChosen,
      do: () => nudgeBy(dx * largeStep, dy * largeStep),
    },
  ];
}

async function layOut(): Promise<void> {
  const items = chosen().length > 1 ? chosen() : [];
  const outcome = await send({ do: "layout", items, sizes: sizesOf(items) });
  if (outcome.ok && items.length === 0) {
    notify("done", "Laid out the graph.");
    fitAll();
  }
}

async function group(): Promise<void> {
  const outcome = await send({ do: "group", items: chosen(), title: "Group" }, "Grouped.");
  const made = outcome.ok ? outcome.made[0] : undefined;
  if (made) {
    select([made]);
    canvas.set({ editing: made });
  }
}

async function addNote(): Promise<void> {
  const outcome = await send({ do: "addNote", at: toFlow(pointerOnScreen()), text: "" });
  const made = outcome.ok ? outcome.made[0] : undefined;
  if (made) {
    select([made]);
    canvas.set({ editing: made });
  }
}

export const colors =
  ["grey", "red", "orange", "yellow", "green", "teal", "blue", "purple", "pink"];

const hasPaintable = () => oneChosen("group") !== null || oneChosen("note") !== null;

function paint(color: string): Action {
  return {
    id: `paint-${color}`, label: `Paint ${color}`, group: "Arrange", when: hasPaintable,
    do: () => {
      const { kind, id } = kindOf(chosen()[0]!);
      void send(kind === "group" ? { do: "editGroup", id, color } : { do: "editNote", id, color });
    },
  };
}

export const arrangingActions: Action[] = [
  { id: "layout", label: "Lay out", group: "Arrange", keys: ["L"], canvas: true, when: hasGraph,
    do: () => void layOut() },
  { id: "group", label: "Group", group: "Arrange", keys: ["Ctrl+G"], when: hasChosen,
    do: () => void group() },
  {
    id: "ungroup", label: "Ungroup", group: "Arrange", keys: ["Ctrl+Shift+G"],
    when: () => oneChosen("group") !== null,
    do: () => void send({ do: "ungroup", id: kindOf(chosen()[0]!).id }, "Ungrouped."),
  },
  {
    id: "select-members", label: "Choose the members of the group", group: "Arrange",
    when: () => oneChosen("group") !== null,
    do: () => select(groupOf(kindOf(chosen()[0]!).id)?.of ?? []),
  },
  { id: "note", label: "Add a note", group: "Add", keys: ["N"], canvas: true,
    do: () => void addNote() },
  align("left", "Align left edges"),
  align("centre", "Align centres"),
  align("right", "Align right edges"),
  align("top", "Align top edges"),
  align("middle", "Align middles"),
  align("bottom", "Align bottom edges"),
  distribute("across", "Distribute across"),
  distribute("down", "Distribute down"),
  ...colors.map(paint),
  ...nudge("ArrowLeft", -1, 0),
  ...nudge("ArrowRight", 1, 0),
  ...nudge("ArrowUp", 0, -1),
  ...nudge("ArrowDown", 0, 1),
  {
    id: "run-to-here", label: "Run to here", group: "Run", keys: ["Shift+Enter"], canvas: true,
    when: hasNodes, do: () => void send({ do: "run", upTo: chosen().at(-1) }, "Running to here."),
  },
];
