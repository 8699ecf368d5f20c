import { useEffect, useRef, useState } from "react";
import { upload } from "../fields/assets";
import { Icon } from "../Icon";
import { inBytes, inWords } from "../words";
import { Dialog } from "./Dialog";
import { folderOf, list, wayTo, type FileEntry, type Folder } from "./files";

interface FilePickerProps {
  title: string;
  /** The kind of asset that is wanted, or `graph`. */
  kind: string;
  /** The file there is, whose folder is shown first. */
  near?: string;
  onChoose: (value: string) => void;
  onClose: () => void;
}

/** Chooses a file or folder inside the folders that the server allows. */
export function FilePicker({ title, kind, near = "", onChoose, onClose }: FilePickerProps) {
  const [place, setPlace] = useState({ root: 0, path: folderOf(near) });
  const [folder, setFolder] = useState<Folder | null>(null);
  const [wrong, setWrong] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLUListElement>(null);

  useEffect(() => {
    let current = true;
    list(place.root, place.path, kind).then(
      (found) => {
        if (!current) return;
        setFolder(found);
        setWrong("");
      },
      (error: Error) => {
        if (!current) return;
        if (place.path !== "" && place.path === folderOf(near)) setPlace({ root: 0, path: "" });
        else setWrong(error.message);
      },
    );
    return () => {
      current = false;
    };
  }, [place, kind, near]);

  // The button of the folder that was opened is gone: the focus goes on to what lies in it.
  useEffect(() => {
    rows.current?.querySelector<HTMLElement>("button:enabled")?.focus();
  }, [folder]);

  const takesFolder = kind === "pictureFolder";
  const choose = (entry: FileEntry) => {
    const inside = [place.path, entry.name].filter(Boolean).join("/");
    if (entry.folder) setPlace({ ...place, path: inside });
    else onChoose(entry.value ?? inside);
  };

  const bring = async (chosen: File | undefined) => {
    const path = chosen && (await upload(chosen));
    if (path) onChoose(path);
  };

  return (
    <Dialog title={`${title}: choose a ${inWords(kind).toLowerCase()}`} onClose={onClose}
      foot={
        <>
          {kind !== "graph" && !takesFolder && (
            <button type="button" className="button" onClick={() => file.current!.click()}>
              Bring a file from this computer…
            </button>
          )}
          <span className="grow" />
          {takesFolder && folder && (
            <button type="button" className="button main"
              onClick={() => onChoose(folder.value ?? (folder.path || "."))}>
              Take this folder
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>Cancel</button>
        </>
      }>
      <input ref={file} type="file" hidden onChange={(event) => bring(event.target.files?.[0])} />
      <nav className="row wrap file-way" aria-label="Folder">
        {(folder?.roots ?? []).map((name, i) => (
          <button key={name} type="button" className="button quiet" aria-pressed={i === place.root}
            onClick={() => setPlace({ root: i, path: "" })}>
            <Icon name="folder" size={14} />
            {name}
          </button>
        ))}
        {wayTo(place.path).map((step) => (
          <button key={step.path} type="button" className="button quiet"
            onClick={() => setPlace({ ...place, path: step.path })}>
            / {step.name}
          </button>
        ))}
      </nav>
      {wrong && <p className="bad" role="alert">{wrong}</p>}
      <ul className="file-list" aria-label="Files" ref={rows}>
        {folder?.entries.map((entry) => (
          <li key={entry.name}>
            <button type="button" className="file-row" onClick={() => choose(entry)}
              disabled={!entry.folder && !entry.fits}>
              <Icon name={entry.folder ? "folder" : "file"} />
              <span className="grow cut">{entry.name}</span>
              <span className="soft small mono">
                {entry.size === undefined ? "" : inBytes(entry.size)}
              </span>
            </button>
          </li>
        ))}
        {folder?.entries.length === 0 && (
          <li className="soft file-none">Nothing here is a {inWords(kind).toLowerCase()}.</li>
        )}
      </ul>
    </Dialog>
  );
}
