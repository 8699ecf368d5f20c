import { useMemo } from "react";
import type { Recovery } from "../../session/messages";
import { notify } from "../../session/notices";
import { send } from "../../session/session";
import { session, useSession } from "../../session/store";
import { counted } from "../words";
import { Dialog } from "./Dialog";
import { differences } from "./difference";

/** After a crash: what was not saved, to take or to throw away. */
export function RecoveryDialog({ left, onClose }: { left: Recovery; onClose: () => void }) {
  const { document, steps, when } = left;
  const root = useSession((state) => state.root);
  const found = useMemo(() => differences(root, document), [root, document]);

  const answer = async (what: "recover" | "discard") => {
    const outcome = await send({ do: what });
    if (!outcome.ok) return;
    if (outcome.text) notify("done", outcome.text);
    session.set({ recovery: null });
    onClose();
  };

  return (
    <Dialog title="Changes from last time were not saved" onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={() => answer("discard")}>
            Throw them away
          </button>
          <span className="grow" />
          <button type="button" className="button" onClick={onClose}>Decide later</button>
          <button type="button" className="button main" data-focus
            onClick={() => answer("recover")}>
            Take them
          </button>
        </>
      }>
      <p>
        The editor ended before they were written to the file. They were kept beside it; the file
        itself is as you last saved it.
      </p>
      {when && (
        <p className="soft">
          {steps ? `${counted(steps, "step")}, the` : "The"} last at{" "}
          {new Date(when).toLocaleString()}.
        </p>
      )}
      {found.length > 0 && (
        <>
          <h3>{counted(found.length, "difference")}</h3>
          <ul className="differences">
            {found.map((one) => (
              <li key={one.kind + one.words} data-kind={one.kind}>
                <span className="difference-kind">{one.kind}</span> {one.words}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
