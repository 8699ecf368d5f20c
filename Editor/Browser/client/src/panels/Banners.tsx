import { send } from "../session/session";
import { useSession } from "../session/store";
import { openDialog } from "../session/view";
import { Icon } from "./Icon";
import { counted } from "./words";

/** What holds for as long as it is shown: no connection, no writing, another file on disk. */
export function Banners() {
  const { link, outdated, pending, readOnly, disk, recovery, path, root } = useSession();
  const conflicts = root.conflicts?.length ?? 0;
  return (
    <div className="banners" role="status">
      {link === "lost" && (
        <p className="banner" data-kind="warning">
          <Icon name="warning" /> The connection is lost and tried again.
          {pending > 0 ? ` ${counted(pending, "change")} will be sent then: nothing is lost.`
            : " You can go on: changes are kept and sent then."}
        </p>
      )}
      {link === "refused" && outdated && (
        <p className="banner" data-kind="error">
          <Icon name="warning" /> The editor that this page belongs to has ended or was started
          anew. Open the address that the running editor printed; this page then goes on by itself.
        </p>
      )}
      {link === "refused" && !outdated && (
        <p className="banner" data-kind="error">
          <Icon name="warning" /> This page shows no graph. Choose one on the start page.
        </p>
      )}
      {readOnly && (
        <p className="banner"><Icon name="lock" /> This graph can be looked at, not changed.</p>
      )}
      {disk === "changed" && (
        <p className="banner" data-kind="warning">
          <Icon name="file" /> The file was changed by another program.
          <button type="button" className="button" onClick={() => openDialog({ kind: "disk" })}>
            Choose what to keep…
          </button>
        </p>
      )}
      {disk === "gone" && (
        <p className="banner" data-kind="warning">
          <Icon name="file" /> {path} is gone from the disk. What you see is all there is.
          <button type="button" className="button"
            onClick={() => send({ do: "save", force: true }, "Saved.")}>Write it again</button>
        </p>
      )}
      {conflicts > 0 && (
        <p className="banner" data-kind="warning">
          <Icon name="warning" /> {counted(conflicts, "place")}{" "}
          {conflicts === 1 ? "was" : "were"} changed on both sides.
          <button type="button" className="button"
            onClick={() => openDialog({ kind: "conflicts" })}>Decide…</button>
        </p>
      )}
      {recovery && (
        <p className="banner" data-kind="warning">
          <Icon name="undo" /> Changes from last time were not saved.
          <button type="button" className="button"
            onClick={() => openDialog({ kind: "recovery" })}>Look at them…</button>
        </p>
      )}
    </div>
  );
}
