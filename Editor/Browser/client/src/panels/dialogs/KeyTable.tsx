import { useState } from "react";
import { labelOf, type Action } from "../../action";
import { actions } from "../../actions";
import { pointerTable } from "../../canvas/gestures/table";
import { shownKeys } from "../words";
import { Dialog } from "./Dialog";
import { matching } from "./matching";

const groups: Action["group"][] = ["Graph", "Add", "Edit", "Arrange", "View", "Run", "Go"];

/** All keys there are, from the table that the keys themselves come from. */
export function KeyTable({ onClose }: { onClose: () => void }) {
  const [find, setFind] = useState("");
  const found = matching(find).filter((action) => action.keys?.length);
  const pointers = pointerTable.filter(({ label, how }) =>
    `${label} ${how}`.toLowerCase().includes(find.trim().toLowerCase()));
  return (
    <Dialog title="Keys" size="large" onClose={onClose}>
      <input type="search" className="field" data-focus placeholder="Find a key or what it does"
        aria-label="Find a key or what it does" value={find}
        onChange={(event) => setFind(event.target.value)} />
      <div className="key-table">
        {groups.map((group) => {
          const rows = found.filter((action) => action.group === group);
          return rows.length > 0 && (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <dl>
                {rows.map((action) => (
                  <div key={action.id} className="key-row">
                    <dt>{labelOf(action)}</dt>
                    <dd>{action.keys!.map((key) => <kbd key={key}>{shownKeys(key)}</kbd>)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
        {pointers.length > 0 && (
          <section aria-label="Pointer">
            <h3>Pointer</h3>
            <dl>
              {pointers.map(({ label, how }) => (
                <div key={label} className="key-row"><dt>{label}</dt><dd>{how}</dd></div>
              ))}
            </dl>
          </section>
        )}
      </div>
      {found.length + pointers.length === 0 && <p className="soft">No key does that.</p>}
      <p className="soft small">
        {actions.length} commands. Drag numbers to the side; up and down while dragging makes the
        steps coarser or finer, Shift ten times as coarse, Ctrl ten times as fine.
      </p>
    </Dialog>
  );
}
