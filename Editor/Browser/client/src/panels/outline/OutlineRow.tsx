import { useProblemsOf, useStatus } from "../../session/hooks";
import { useSession } from "../../session/store";
import { Icon } from "../Icon";
import { statusInWords } from "../run/statusWords";
import { counted, inWords } from "../words";
import type { Row } from "./tree";

interface OutlineRowProps {
  row: Row;
  chosen: boolean;
  /** Whether the Tab key stops here. */
  stop: boolean;
  onToggle: () => void;
  onFocus: () => void;
  onChoose: (more: boolean) => void;
}

/** A row of the outline: a group, a node with its state, or a wire that leads elsewhere. */
export function OutlineRow({ row, chosen, stop, onToggle, onFocus, onChoose }: OutlineRowProps) {
  const isNode = row.kind === "node";
  const status = useStatus(isNode ? row.item : "");
  const problems = useProblemsOf(isNode ? row.item : "");
  const type = useSession((state) => (isNode ? state.root.nodes?.[row.item]?.type : undefined));
  const mode = useSession((state) => (isNode ? state.root.nodes?.[row.item]?.mode : undefined));
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const words = [mode && mode !== "run" ? mode : "", statusInWords(status),
    errors > 0 ? counted(errors, "error") : ""].filter(Boolean).join(", ");
  return (
    <div role="treeitem" className="tree-row" data-key={row.key} data-kind={row.kind}
      data-mode={mode} tabIndex={stop ? 0 : -1} aria-level={row.level} aria-selected={chosen}
      aria-expanded={row.open ?? undefined} onFocus={onFocus}
      style={{ paddingLeft: row.level * 14 - 8 }} title={words || undefined}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey || event.shiftKey)}>
      <span className="tree-mark" aria-hidden data-open={row.open ?? undefined}
        onClick={(event) => {
          if (row.open === null) return;
          event.stopPropagation();
          onToggle();
        }}>
        {row.open === null ? "" : "›"}
      </span>
      <span className="cut">{row.label}</span>
      {type && <span className="soft small cut grow tree-type">{inWords(type)}</span>}
      <span className="spoken">{words}</span>
      {errors > 0 && <span className="bad tree-sign"><Icon name="warning" size={13} /></span>}
      {status && status.state !== "idle" && (
        <span className={`tree-state dot-${status.state}`} aria-hidden />
      )}
    </div>
  );
}
