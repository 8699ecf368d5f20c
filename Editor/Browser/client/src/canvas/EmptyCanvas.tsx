import { useSession } from "../session/store";
import { openPalette } from "./popups/openPalette";

/** What an empty canvas says of itself. */
export function EmptyCanvas() {
  const empty = useSession((state) => state.session !== null
    && Object.keys(state.root.nodes ?? {}).length === 0);
  return empty ? (
    <div className="empty">
      <h2>An empty canvas</h2>
      <p><kbd>Double click</kbd> or <kbd>Tab</kbd> adds a node.</p>
      <p>Drop a film, a picture, a song, a model or a graph here.</p>
      <button type="button" onClick={() => openPalette()}>Add a node</button>
    </div>
  ) : null;
}
