import { send } from "../../session/session";
import { useSession } from "../../session/store";
import { goTo } from "../../session/view";
import { Icon } from "../Icon";
import { readerOf } from "./readers";

/** The files that the graph has names for. One that no node reads can be taken off the list. */
export function AssetList() {
  const root = useSession((state) => state.root);
  const readOnly = useSession((state) => state.readOnly);
  const rows = Object.entries(root.assets ?? {});
  if (rows.length === 0) return null;
  return (
    <section className="settings" aria-label="Files of the graph">
      <h3>Files</h3>
      {rows.map(([name, { path }]) => {
        const reader = readerOf(root, name);
        return (
          <div key={name} className="asset-entry">
            <span className="cut" title={path}>{name}</span>
            {reader ? (
              <button type="button" className="link cut small" title={`Go to ${reader}`}
                onClick={() => goTo(reader)}>{reader}</button>
            ) : <span className="soft small">not read</span>}
            <button type="button" className="button quiet icon" disabled={readOnly || !!reader}
              aria-label={`Take ${name} off the list`}
              title={reader ? `${reader} reads it. Give it another file first.`
                : "Take it off the list. The file stays."}
              onClick={() => send({ do: "removeAsset", name })}>
              <Icon name="close" size={14} />
            </button>
          </div>
        );
      })}
    </section>
  );
}
