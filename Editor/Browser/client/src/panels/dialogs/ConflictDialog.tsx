import type { Conflict, Json } from "../../session/protocol";
import { send } from "../../session/session";
import { useSession } from "../../session/store";
import { inShort } from "./difference";
import { Dialog } from "./Dialog";

/** What a merge could not decide: for each place, what is here stays or theirs is taken. */
export function ConflictDialog({ onClose }: { onClose: () => void }) {
  const conflicts = useSession((state) => state.root.conflicts) ?? [];
  const readOnly = useSession((state) => state.readOnly);
  const decide = async (at: string, take: "ours" | "theirs") => {
    const outcome = await send({ do: "settle", at, take });
    if (outcome.ok && conflicts.length === 1) onClose();
  };
  return (
    <Dialog title="Changed on both sides" onClose={onClose}
      foot={<button type="button" className="button" onClick={onClose}>Decide later</button>}>
      <p className="soft">What is here is in force. Undo brings a decision back.</p>
      <ul className="ways">
        {conflicts.map(({ at, base, ours, theirs }: Conflict) => (
          <li key={at} className="conflict">
            <p><b>{at}</b> <span className="soft">was {valueOf(base)}</span></p>
            <div className="row wrap">
              <button type="button" className="button" disabled={readOnly}
                aria-label={`Keep ${valueOf(ours)} at ${at}`}
                onClick={() => decide(at, "ours")}>Keep {valueOf(ours)}</button>
              <button type="button" className="button" disabled={readOnly}
                aria-label={`Take ${valueOf(theirs)} at ${at}`}
                onClick={() => decide(at, "theirs")}>Take {valueOf(theirs)}</button>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function valueOf(value: Json | undefined): string {
  return value === undefined ? "nothing" : inShort(value);
}
