import { useStatus } from "../../session/hooks";
import type { Mode } from "../../session/protocol";
import { statusInWords } from "../../panels/run/statusWords";
import { progressOf, stateSign } from "../model/stateSign";

const modeWords: Record<string, string> = { bypass: "Stepped over", mute: "Left out" };

/** How far a node is: a sign, words and a bar. */
export function NodeFooter({ id, mode }: { id: string; mode: Mode }) {
  const status = useStatus(id);
  const progress = progressOf(status);
  const off = modeWords[mode];
  return (
    <div className="shape-footer" data-state={off ? mode : status?.state ?? "idle"}>
      {progress !== null && (
        <div className="shape-progress" role="progressbar" aria-label={`Progress of ${id}`}
          aria-valuenow={Math.round(progress * 100)} aria-valuemin={0} aria-valuemax={100}
          style={{ transform: `scaleX(${progress})` }} />
      )}
      <span className="shape-sign" aria-hidden="true">
        {stateSign(off ? "skipped" : status?.state)}
      </span>
      <span className="shape-words">{off ?? (statusInWords(status) || "Not run yet")}</span>
    </div>
  );
}
