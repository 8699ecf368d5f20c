import { useId, useState } from "react";
import { isPossible, labelOf, type Action } from "../../action";
import { shownKeys } from "../words";
import { Dialog } from "./Dialog";
import { matching } from "./matching";

/** Finds a command by its words and does it. */
export function CommandSearch({ onClose }: { onClose: () => void }) {
  const [find, setFind] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const found = matching(find).filter((action) => action.id !== "commands" && isPossible(action));
  const active = Math.min(at, found.length - 1);

  const act = (action: Action | undefined) => {
    if (!action) return;
    onClose();
    // What is done may open a window of its own, once this one has given the focus back.
    setTimeout(() => action.do());
  };

  const press = (event: React.KeyboardEvent) => {
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8,
      PageUp: active - 8 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(found.length - 1, to)));
    } else if (event.key === "Enter") {
      event.preventDefault();
      act(found[active]);
    }
  };

  return (
    <Dialog title="Search commands" onClose={onClose}>
      <input type="text" className="field" data-focus role="combobox" aria-expanded="true"
        aria-controls={id} aria-label="Command" aria-autocomplete="list" placeholder="What to do"
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined} value={find}
        onKeyDown={press} onChange={(event) => {
          setFind(event.target.value);
          setAt(0);
        }} />
      <div role="listbox" id={id} aria-label="Commands" className="command-list">
        {found.map((action, i) => (
          <div key={action.id} role="option" id={`${id}-${i}`} aria-selected={i === active}
            className="command" onPointerEnter={() => setAt(i)} onClick={() => act(action)}
            ref={(row) => {
              if (i === active) row?.scrollIntoView({ block: "nearest" });
            }}>
            <span className="grow">{labelOf(action)}</span>
            <span className="soft small">{action.group}</span>
            {action.keys?.[0] && <kbd>{shownKeys(action.keys[0])}</kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="soft">No command is called that.</p>}
    </Dialog>
  );
}
