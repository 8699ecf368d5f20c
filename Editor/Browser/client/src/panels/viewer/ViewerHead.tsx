import type { Preview } from "../../session/protocol";
import { useSession } from "../../session/store";
import { togglePanel, view } from "../../session/view";
import { Icon } from "../Icon";
import { nameOf } from "../words";
import type { Made } from "./made";
import type { Zoom } from "./Picture";
import { placesOf, type Viewed } from "./viewed";

interface ViewerHeadProps {
  viewed: Viewed | null;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  films: Made[];
  film: string | null;
  onFilm: (path: string | null) => void;
  preview: Preview | null;
}

const zooms: { zoom: Zoom; label: string; name: string }[] = [
  { zoom: "sheet", label: "Sheet", name: "Sheet of the whole stream" },
  { zoom: "fit", label: "Fit", name: "Fit: as large as there is room" },
  { zoom: 1, label: "1:1", name: "1:1, a pixel of the picture for each of the screen" },
  { zoom: 2, label: "2:1", name: "2:1, twice as large" },
  { zoom: 4, label: "4:1", name: "4:1, four times as large" },
];

/** Which value the viewer shows, how large, and what is known of it. */
export function ViewerHead(props: ViewerHeadProps) {
  const { viewed, zoom, onZoom, films, film, onFilm, preview } = props;
  const root = useSession((state) => state.root);
  const types = useSession((state) => state.types);
  const statuses = useSession((state) => state.statuses);
  const places = Object.keys(root.nodes ?? {}).flatMap((node) =>
    placesOf(root, types, node, (id) => statuses[id]?.shows ?? [])
      .map((port) => `${node}.${port}`));
  const key = viewed ? `${viewed.node}.${viewed.port}` : "";
  const pinned = view.get().viewed !== null;

  const choose = (value: string) => {
    if (value.startsWith("film:")) return onFilm(value.slice(5));
    onFilm(null);
    const dot = value.lastIndexOf(".");
    view.set({ viewed: { node: value.slice(0, dot), port: value.slice(dot + 1) } });
  };

  return (
    <div className="viewer-head">
      <select className="field viewer-pick" aria-label="What the viewer shows"
        value={film ? `film:${film}` : key} onChange={(event) => choose(event.target.value)}>
        {key === "" && !film && <option value="">Nothing</option>}
        {films.length > 0 && (
          <optgroup label="Made">
            {films.map((made) => (
              <option key={made.path} value={`film:${made.path}`}>{nameOf(made.path)}</option>
            ))}
          </optgroup>
        )}
        <optgroup label="Values">
          {places.map((place) => <option key={place} value={place}>{place}</option>)}
        </optgroup>
      </select>
      <button type="button" className="button quiet icon" aria-pressed={pinned}
        aria-label="Stay with this value" disabled={!viewed || !!film}
        title={pinned ? "Follow the selection again" : "Stay with this value"}
        onClick={() => view.set({ viewed: pinned ? null : viewed })}>
        <Icon name="pin" />
      </button>
      <p className="soft small cut grow viewer-words">
        {preview && [preview.words, ...factsOf(preview)].filter(Boolean).join("  ·  ")}
      </p>
      {!film && (
        <div className="row segments" role="radiogroup" aria-label="Size of the picture">
          {zooms.map((one) => (
            <button key={one.label} type="button" role="radio" className="button quiet"
              aria-checked={zoom === one.zoom} aria-label={one.name} title={one.name}
              onClick={() => onZoom(one.zoom)}>{one.label}</button>
          ))}
        </div>
      )}
      <button type="button" className="button quiet icon" aria-label="Hide the viewer"
        title="Hide the viewer" onClick={() => togglePanel("viewer", false)}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** What a preview knows besides its words: numbers and names, one each. */
function factsOf(preview: Preview): string[] {
  return Object.entries(preview.facts ?? {})
    .filter(([, value]) => typeof value === "number" || typeof value === "string")
    .map(([name, value]) => `${name} ${value}`);
}
