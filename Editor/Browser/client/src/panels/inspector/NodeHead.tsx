import { useProblemsOf, useStatus } from "../../session/hooks";
import type { Mode, NodeType } from "../../session/protocol";
import { send } from "../../session/session";
import { useSession } from "../../session/store";
import { select } from "../../session/view";
import { TextField } from "../fields/TextField";
import { ProblemText } from "../run/ProblemText";
import { statusInWords } from "../run/statusWords";
import { counted, inWords } from "../words";

const modes: { mode: Mode; label: string; doc: string }[] = [
  { mode: "run", label: "Run", doc: "Does its work" },
  { mode: "bypass", label: "Bypass", doc: "Hands on what it gets, unchanged" },
  { mode: "mute", label: "Mute", doc: "Does nothing, and neither does what needs it" },
];

/** The head of the inspector: what is selected, what it does, and whether it does it. */
export function NodeHead({ nodes, type }: { nodes: readonly string[]; type?: NodeType }) {
  const readOnly = useSession((state) => state.readOnly);
  const root = useSession((state) => state.root);
  const one = nodes.length === 1 ? nodes[0]! : null;
  const mode = root.nodes?.[nodes[0]!]?.mode ?? "run";
  return (
    <header className="block">
      <div className="row">
        {one ? <Name key={one} id={one} disabled={readOnly} />
          : <h2 className="grow">{counted(nodes.length, "node")}</h2>}
        <span className="soft cut" title={type?.type}>{type ? inWords(type.type) : ""}</span>
      </div>
      {type && <p className="soft">{type.summary}</p>}
      {type?.remarks && (
        <details className="soft small">
          <summary>More about it</summary>
          <p>{type.remarks}</p>
        </details>
      )}
      <div className="row" role="radiogroup" aria-label="What it does in a run">
        {modes.map(({ mode: other, label, doc }) => (
          <button key={other} type="button" role="radio" className="button segment" title={doc}
            aria-checked={mode === other} disabled={readOnly}
            onClick={() => send({ do: "mode", items: [...nodes], mode: other })}>
            {label}
          </button>
        ))}
      </div>
      {one && <State node={one} />}
    </header>
  );
}

function Name({ id, disabled }: { id: string; disabled: boolean }) {
  return (
    <h2 className="grow name">
      <TextField label="Name of the node" value={id} disabled={disabled}
        onChange={async (to) => {
          const outcome = await send({ do: "rename", id, to });
          if (outcome.ok) select([to]);
        }} />
    </h2>
  );
}

function State({ node }: { node: string }) {
  const status = useStatus(node);
  const problems = useProblemsOf(node);
  const words = statusInWords(status);
  return (
    <>
      {words && <p className={`small state-${status?.state}`}>{words}</p>}
      {status?.error && (
        <ProblemText severity="error" text={status.error.text} fix={status.error.fix} />
      )}
      {problems.map((problem) => (
        <ProblemText key={problem.code + problem.text} severity={problem.severity}
          text={problem.text} />
      ))}
    </>
  );
}
