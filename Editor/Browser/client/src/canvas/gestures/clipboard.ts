import { useEffect } from "react";
import { isTyping } from "../../keys";
import { notify, say } from "../../session/notices";
import { ask, send } from "../../session/session";
import { session } from "../../session/store";
import { select, useView, view } from "../../session/view";
import { pointerOnScreen, toFlow } from "../model/state";
import { dropFiles } from "./dropping";
import { focusItem, isOnCanvas } from "./focus";

interface Ready { items: readonly string[]; revision: number; text: string }

let ready: Ready | null = null;
const afterChoice = 120;

/** Asks for the text of the chosen items beforehand: the system's clipboard does not wait. */
async function prepare(): Promise<Ready> {
  const { selection } = view.get();
  const { revision } = session.get();
  const { text } = await ask("copy", { items: selection });
  ready = { items: selection, revision, text };
  return ready;
}

function prepared(): Ready | null {
  const fits = ready?.items === view.get().selection && ready.revision === session.get().revision;
  return fits ? ready : null;
}

async function copyLate(): Promise<void> {
  try {
    await navigator.clipboard.writeText((await prepare()).text);
  } catch (error) {
    notify("error", `Nothing was copied: ${(error as Error).message}`);
  }
}

function copied(event: ClipboardEvent): boolean {
  const { selection } = view.get();
  if (selection.length === 0 || isTyping(event.target) || !isOnCanvas()
    || window.getSelection()?.isCollapsed === false) {
    return false;
  }
  event.preventDefault();
  const now = prepared();
  if (now) {
    event.clipboardData?.setData("text/plain", now.text);
  } else {
    void copyLate();
  }
  say(selection.length === 1 ? `Copied ${selection[0]}.` : `Copied ${selection.length} items.`);
  return true;
}

export function removeChosen(heal = false): void {
  const items = view.get().selection;
  if (items.length > 0) {
    void send({ do: "remove", items, heal },
      items.length === 1 ? `Removed ${items[0]}.` : `Removed ${items.length} items.`);
    select([]);
  }
}

/** Puts a text from any window's clipboard under the pointer. */
export async function paste(text: string): Promise<void> {
  const outcome = await send({ do: "paste", text, at: toFlow(pointerOnScreen()) });
  if (outcome.ok) {
    select(outcome.made);
    focusItem(outcome.made[0] ?? "");
    say(`Pasted ${outcome.made.length} items.`);
  }
}

function pasted(event: ClipboardEvent): void {
  if (isTyping(event.target) || !isOnCanvas()) {
    return;
  }
  event.preventDefault();
  const files = [...event.clipboardData?.files ?? []];
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (files.length > 0) {
    void dropFiles(files, pointerOnScreen());
  } else if (text.trim()) {
    void paste(text);
  }
}

/** Hears the system's copy, cut and paste, which need no permission of the browser. */
export function useClipboard(): void {
  const selection = useView((state) => state.selection);
  useEffect(() => {
    if (selection.length === 0) {
      return undefined;
    }
    const timer = setTimeout(() => prepare().catch(() => (ready = null)), afterChoice);
    return () => clearTimeout(timer);
  }, [selection]);

  useEffect(() => {
    const copy = (event: ClipboardEvent) => void copied(event);
    const cut = (event: ClipboardEvent) => copied(event) && removeChosen();
    document.addEventListener("copy", copy);
    document.addEventListener("cut", cut);
    document.addEventListener("paste", pasted);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("cut", cut);
      document.removeEventListener("paste", pasted);
    };
  }, []);
}
