import type { SessionCommand } from "../../session/commands";
import { notify } from "../../session/notices";
import { send } from "../../session/session";
import { useSession } from "../../session/store";
import { nameOf } from "../words";
import { Dialog } from "./Dialog";

const ways: { command: SessionCommand; label: string; doc: string; told: string }[] = [
  {
    command: { do: "merge" },
    label: "Take both",
    doc: "Your changes and theirs are joined. What both changed stays as you have it.",
    told: "Both are joined.",
  },
  {
    command: { do: "save", force: true },
    label: "Keep mine",
    doc: "The file is written as you see it here. What the other program changed is lost.",
    told: "The file is as it is here.",
  },
  {
    command: { do: "reload" },
    label: "Take theirs",
    doc: "The graph is read anew. What you did since the last save is offered again then.",
    told: "The graph is as it is in the file.",
  },
];

/** The file was changed by another program: join both, or keep one of them. */
export function DiskDialog({ onClose }: { onClose: () => void }) {
  const path = useSession((state) => state.path);
  const choose = async ({ command, told }: (typeof ways)[number]) => {
    const outcome = await send(command, told);
    if (!outcome.ok) return;
    if (outcome.text) notify("done", outcome.text);
    onClose();
  };
  return (
    <Dialog title={`${nameOf(path)} was changed by another program`} onClose={onClose}
      foot={<button type="button" className="button" onClick={onClose}>Decide later</button>}>
      <ul className="ways">
        {ways.map((way, i) => (
          <li key={way.label}>
            <button type="button" className="way" data-focus={i === 0 || undefined}
              onClick={() => choose(way)}>
              <b>{way.label}</b>
              <span className="soft">{way.doc}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
