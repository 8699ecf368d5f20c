import { useState } from "react";
import type { Preview } from "../../session/protocol";
import { tilesOf } from "../keys/KeyTile";
import { Plot } from "./Plot";
import { SheetChoice } from "./SheetChoice";

export type Zoom = "fit" | 1 | 2 | 4;

interface PictureProps {
  preview: Preview;
  zoom: Zoom;
}

/** A preview as large as it is wanted: a picture, a curve or a text. */
export function Picture({ preview, zoom }: PictureProps) {
  const { data, words, url, facts } = preview;
  const [size, setSize] = useState<[number, number] | null>(null);
  if (data?.kind === "curve") return <Plot data={data} words={words} />;
  if (data?.kind === "text") return <pre className="viewer-text">{data.text}</pre>;
  if (!url) return <p className="soft viewer-none">{words}</p>;
  const ratio = window.devicePixelRatio || 1;
  const style = zoom === "fit" || !size ? undefined
    : { width: (size[0] * zoom) / ratio, height: (size[1] * zoom) / ratio };
  return (
    <div className="viewer-frame" data-zoom={zoom} style={zoom === "fit" ? fitted(size) : style}>
      <img src={url} alt={words || "The value at this place"} draggable={false} style={style}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
          if (size?.[0] !== naturalWidth || size[1] !== naturalHeight) {
            setSize([naturalWidth, naturalHeight]);
          }
        }} />
      {tilesOf(facts) && <SheetChoice preview={preview} tiles={tilesOf(facts)!} />}
    </div>
  );
}

function fitted(size: [number, number] | null): React.CSSProperties | undefined {
  return size ? { aspectRatio: `${size[0]} / ${size[1]}` } : undefined;
}
