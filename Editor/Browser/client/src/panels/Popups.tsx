import { useEffect } from "react";
import { useSession } from "../session/store";
import { openDialog, useView, view } from "../session/view";
import { CommandSearch } from "./dialogs/CommandSearch";
import { ConflictDialog } from "./dialogs/ConflictDialog";
import { DiskDialog } from "./dialogs/DiskDialog";
import { FileDialog } from "./dialogs/FileDialog";
import { KeyTable } from "./dialogs/KeyTable";
import { RecoveryDialog } from "./dialogs/RecoveryDialog";
import { StartPage } from "./start/StartPage";

const close = () => openDialog(null);

/** The window over everything else, one at a time. */
export function Popups() {
  const dialog = useView((state) => state.dialog);
  const recovery = useSession((state) => state.recovery);
  const isNew = useSession((state) =>
    state.link === "refused" && !state.outdated && state.session === null);

  // What was unsaved after a crash is offered at once, and a start without a graph asks for one.
  useEffect(() => {
    if (recovery) openDialog({ kind: "recovery" });
    else if (isNew) openDialog({ kind: "start" });
    // Another page has taken or dropped it.
    else if (view.get().dialog?.kind === "recovery") close();
  }, [recovery, isNew]);

  switch (dialog?.kind) {
    case "keys": return <KeyTable onClose={close} />;
    case "commands": return <CommandSearch onClose={close} />;
    case "start": return <StartPage onClose={close} />;
    case "recovery": return recovery && <RecoveryDialog left={recovery} onClose={close} />;
    case "disk": return <DiskDialog onClose={close} />;
    case "conflicts": return <ConflictDialog onClose={close} />;
    case "file": return <FileDialog node={dialog.node} setting={dialog.setting} onClose={close} />;
    default: return null;
  }
}
