import { useMemo, useRef } from "react";
import { useSession } from "../../session/store";
import { goTo, togglePanel, useView } from "../../session/view";
import { Icon } from "../Icon";
import { Popover } from "../Popover";
import { counted } from "../words";
import { ProblemText } from "./ProblemText";
import { listed } from "./problems";

const close = () => togglePanel("problems", false);

/** How many problems there are, and the list of them. */
export function ProblemButton() {
  const button = useRef<HTMLButtonElement>(null);
  const open = useView((state) => state.panels.problems);
  const { root, problems, statuses } = useSession();
  const all = useMemo(() => listed(root, problems, statuses), [root, problems, statuses]);
  const errors = all.filter((one) => one.severity === "error").length;
  const words = all.length === 0 ? "No problems" : errors > 0 ? counted(errors, "error")
    : counted(all.length, "hint");
  return (
    <>
      <button type="button" className="button quiet" ref={button} aria-expanded={open}
        aria-haspopup="dialog" data-severity={errors > 0 ? "error" : undefined}
        onClick={() => togglePanel("problems")}>
        <span className={errors > 0 ? "bad row" : "row"}>
          {all.length > 0 && <Icon name="warning" size={14} />} {words}
        </span>
      </button>
      {open && (
        <Popover anchor={button} onClose={close}>
          <div role="dialog" aria-label="Problems" className="problem-list">
            {all.length === 0 && <p className="soft">Nothing is wrong.</p>}
            <ul>
              {all.map((one, i) => (
                <li key={`${one.node} ${one.text}`}>
                  <button type="button" className="problem-row" disabled={one.node === undefined}
                    autoFocus={i === 0}
                    onClick={() => one.node !== undefined && goTo(one.node)}>
                    <b>{one.node ?? "Graph"}</b>
                    <ProblemText severity={one.severity} text={one.text} fix={one.fix} />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </Popover>
      )}
    </>
  );
}
