import { send } from "../../session/session";
import { useSession } from "../../session/store";
import { Icon } from "../Icon";
import { useHistory } from "./history";

/** What was done to the graph while this page watched, newest first. */
export function HistoryList() {
  const { undo, redo, readOnly, client, peers } = useSession();
  const steps = useHistory((state) => state.steps);
  const nameOfPeer = (by: string) =>
    by === "" || by === client ? "" : (peers.find((peer) => peer.client === by)?.name ?? "other");
  return (
    <details className="history" open>
      <summary>History</summary>
      <div className="row history-tools">
        <button type="button" className="button quiet grow" disabled={!undo || readOnly}
          aria-label={`Undo ${undo ?? ""}`} onClick={() => send({ do: "undo" })}>
          <Icon name="undo" size={14} /> Undo
        </button>
        <button type="button" className="button quiet grow" disabled={!redo || readOnly}
          aria-label={`Redo ${redo ?? ""}`} onClick={() => send({ do: "redo" })}>
          <Icon name="redo" size={14} /> Redo
        </button>
      </div>
      <ol className="history-list" aria-label="Changes, newest first">
        {steps.map((step) => (
          <li key={step.revision} className="cut small" title={step.label}>
            {step.label}
            {nameOfPeer(step.by) && <span className="soft"> by {nameOfPeer(step.by)}</span>}
          </li>
        ))}
        {steps.length === 0 && <li className="soft small">Nothing yet.</li>}
      </ol>
    </details>
  );
}
