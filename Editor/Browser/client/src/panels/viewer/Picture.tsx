import { useState } from "react";
import type { Preview } from "../../session/protocol";
import { tilesOf } from "../keys/KeyTile";
import { Plot } from "./Plot";
import { SheetChoice } from "./SheetChoice";

export type Zoom = "sheet" | "fit" | 1 | 2 | 4;

interface PictureProps {
  preview: Preview;
  zoom: Zoom;
  /** A frame of the sheet was chosen to be looked at. */
  onFrame: () => void;
}

/** A preview as large as it is wanted: a picture, a curve or a text. */
export function Picture({ preview, zoom, onFrame }: PictureProps) {
  const { data, words, url, facts } = preview;
  const [size, setSize] = useState<[number, number] | null>(null);
  if (data?.kind === "curve") return <Plot data={data} words={words} />;
  if (data?.kind === "text") return <pre className="viewer-text">{data.text}</pre>;
  if (!url) return <p className="soft viewer-none">{words}</p>;
  const isFitted = zoom === "fit" || zoom === "sheet";
  const ratio = window.devicePixelRatio || 1;
  const style = isFitted || !size ? undefined
    : { width: (size[0] * zoom) / ratio, height: (size[1] * zoom) / ratio };
  return (
    <div className="viewer-frame" data-zoom={isFitted ? "fit" : zoom}
      style={isFitted ? fitted(size) : style}>
      <img src={url} alt={words || "The value at this place"} draggable={false} style={style}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
          if (size?.[0] !== naturalWidth || size[1] !== naturalHeight) {
            setSize([naturalWidth, naturalHeight]);
          }
        }} />
      {tilesOf(facts) && (
        <SheetChoice preview={preview} tiles={tilesOf(facts)!} onFrame={onFrame} />
      )}
    </div>
  );
}

function fitted(size: [number, number] | null): React.CSSProperties | undefined {
  return size ? { aspectRatio: `${size[0]} / ${size[1]}` } : undefined;
}
