import { useEffect, useState } from "react";
import { openGraph } from "../../session/http";
import { send } from "../../session/session";
import { session, useSession } from "../../session/store";
import { Dialog } from "../dialogs/Dialog";
import { FilePicker } from "../dialogs/FilePicker";
import { Icon } from "../Icon";
import { nameOf } from "../words";
import { loadStart, type Start } from "./start";
import { StartPicture } from "./StartPicture";

/** Where to begin: a sample piece, a graph from before, a file, or nothing at all. */
export function StartPage({ onClose }: { onClose: () => void }) {
  const [start, setStart] = useState<Start | null>(null);
  const [wrong, setWrong] = useState("");
  const [picking, setPicking] = useState(false);
  const path = useSession((state) => state.path);

  useEffect(() => {
    loadStart().then(setStart, (error: Error) => setWrong(error.message));
  }, []);

  const go = async (wanted: Parameters<typeof openGraph>[0]) => {
    setWrong("");
    const { changed, readOnly } = session.get();
    if (changed && !readOnly && !(await send({ do: "save" })).ok) return;
    await openGraph(wanted).catch((error: Error) => setWrong(error.message));
  };

  return (
    <Dialog title="Begin" size="large" onClose={onClose} mustChoose={path === ""}>
      {wrong && <p className="bad" role="alert">{wrong}</p>}
      <div className="row wrap">
        <button type="button" className="button main" data-focus
          onClick={() => go({ new: "untitled" })}>
          <Icon name="plus" size={14} /> Empty graph
        </button>
        <button type="button" className="button" onClick={() => setPicking(true)}>
          <Icon name="folder" size={14} /> Open a graph or a film…
        </button>
      </div>
      {start && start.pieces.length > 0 && (
        <section aria-label="Sample pieces">
          <h3>Sample pieces</h3>
          <ul className="pieces">
            {start.pieces.map((piece) => (
              <li key={piece.path}>
                <button type="button" className="piece" onClick={() => go({ path: piece.path })}>
                  <StartPicture address={piece.picture ?? null} />
                  <span className="piece-words">
                    <b>{piece.title}</b>
                    <span className="soft small">{piece.description}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {start && start.recent.length > 0 && (
        <section aria-label="Open before">
          <h3>Open before</h3>
          <ul>
            {start.recent.map((piece) => (
              <li key={piece.path}>
                <button type="button" className="file-row" title={piece.path}
                  onClick={() => go({ path: piece.path })}>
                  <Icon name="file" />
                  <span className="cut grow">{piece.title || piece.name}</span>
                  <span className="soft small cut">{nameOf(piece.path)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {picking && (
        <FilePicker title="Open" kind="graph" onClose={() => setPicking(false)}
          onChoose={(chosen) => {
            setPicking(false);
            go({ path: chosen });
          }} />
      )}
    </Dialog>
  );
}
