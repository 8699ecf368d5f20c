import { send } from "../../session/session";
import { useSession } from "../../session/store";
import { useView } from "../../session/view";
import { Icon } from "../Icon";
import { partDone, runInWords } from "./statusWords";

/** Runs the graph and tells how far it is. */
export function RunBar() {
  const run = useSession((state) => state.run);
  const readOnly = useSession((state) => state.readOnly);
  const part = useSession((state) => partDone(state.run, state.statuses));
  const node = useView((state) => state.selection.length === 1 ? state.selection[0] : undefined);
  const isNode = useSession((state) => node !== undefined && !!state.root.nodes?.[node]);
  const idle = run.state === "idle";
  const words = runInWords(run);
  return (
    <div className="run-bar" role="group" aria-label="Run">
      {idle ? (
        <>
          <button type="button" className="button main" disabled={readOnly}
            title="Run the graph (Ctrl+Enter)" onClick={() => send({ do: "run" })}>
            <Icon name="play" size={13} /> Run
          </button>
          <button type="button" className="button" disabled={readOnly || !isNode}
            title={isNode ? `Run what ${node} needs (Shift+Enter)` : "Select a node first"}
            onClick={() => send({ do: "run", upTo: node })}>
            <Icon name="step" size={13} /> To here
          </button>
        </>
      ) : (
        <button type="button" className="button" disabled={run.state === "stopping"}
          title="Stop; what is finished is kept" onClick={() => send({ do: "stop" })}>
          <Icon name="stop" size={13} /> Stop
        </button>
      )}
      {!idle && (
        <progress className="run-progress" max={1} aria-label="Progress of the run"
          value={part === null ? undefined : Math.min(1, part)} />
      )}
      <span className="soft small cut run-words" title={words}
        data-outcome={idle ? run.outcome ?? undefined : undefined}>{words}</span>
    </div>
  );
}
