import { useEffect, useRef, useState } from "react";
import { keep, kept } from "../session/kept";
import type { Training } from "../session/messages";
import { useSession } from "../session/store";
import { useView } from "../session/view";
import { Resizer } from "./Resizer";
import { FilmView } from "./viewer/FilmView";
import { madeOf } from "./viewer/made";
import { Picture, type Zoom } from "./viewer/Picture";
import { usePlayhead } from "./viewer/playhead";
import { Timeline } from "./viewer/Timeline";
import { Transport } from "./viewer/Transport";
import { useFrames } from "./viewer/useFrames";
import { viewedOf } from "./viewer/viewed";
import { ViewerHead } from "./viewer/ViewerHead";
import "./viewer/viewer.css";

const heightKey = "gangraph.viewer.height";
const [least, most] = [180, 720];

/** As high as it was left, or so that most of the window stays the canvas's. */
function firstHeight(): number {
  const height = Number(kept(heightKey)) || Math.round(window.innerHeight * 0.3);
  return Math.max(least, Math.min(most, height));
}

/** Shows any frame of any stream before the film exists, and the film once it does. */
export function Viewer() {
  const root = useSession((state) => state.root);
  const types = useSession((state) => state.types);
  const run = useSession((state) => state.run);
  const selection = useView((state) => state.selection);
  const pinned = useView((state) => state.viewed);
  const [zoom, setZoom] = useState<Zoom>("fit");
  const [height, setHeight] = useState(firstHeight);
  const [film, setFilm] = useState<string | null>(null);
  const [width, ratio, stage] = useSize();

  const followed = useRef<string[]>([]);
  const nodes = selection.filter((item) => root.nodes?.[item]);
  if (nodes.length > 0) followed.current = nodes;
  const statuses = useSession((state) => state.statuses);
  const viewed = viewedOf(root, types, followed.current, pinned,
    (node) => statuses[node]?.shows ?? []);
  const films = madeOf(run).filter((made) => made.kind === "film" || made.kind === "sound");
  const playing = films.find((made) => made.path === film);
  const wanted = zoom === "fit" || zoom === "sheet"
    ? Math.min(1280, Math.max(256, Math.round(width / 64) * 64)) : 4096;
  const moving = usePlayhead((state) => state.playing || state.scrubbing);
  const isSheet = zoom === "sheet" && !moving;
  const [training, setTraining] = useTraining();
  const { preview, wrong, early, pace } = useFrames(playing ? null : viewed, wanted,
    isSheet ? Math.round(1280 / ratio) : 0, training);

  return (
    <div className="viewer" style={{ height }}>
      <Resizer label="Height of the viewer" value={height} min={least} max={most}
        onChange={(value) => {
          setHeight(value);
          keep(heightKey, String(value));
        }} />
      <ViewerHead viewed={viewed} zoom={zoom} onZoom={setZoom} films={films}
        film={playing?.path ?? null} onFilm={setFilm} preview={playing ? null : preview} />
      <div className="viewer-stage" ref={stage} tabIndex={typeof zoom === "number" ? 0 : undefined}
        role={typeof zoom === "number" ? "region" : undefined} aria-label="Picture">
        {playing ? <FilmView path={playing.path} turn={String(run.seconds ?? "")} />
          : preview ? <Picture preview={preview} zoom={zoom} onFrame={() => setZoom("fit")} />
          : !wrong && (
            <p className="soft viewer-none">
              {viewed ? "Looking…" : "Select a node to look at what it gives."}
            </p>
          )}
        {wrong && !playing && (
          <div className="viewer-wrong row wrap" role="alert">
            <p className="grow">{wrong}</p>
            {early && (
              <button type="button" className="button"
                onClick={() => setTraining("takeUnfinished")}>Look with what is there</button>
            )}
          </div>
        )}
      </div>
      {!playing && (
        <div className="viewer-foot">
          <Transport pace={pace} />
          <Timeline />
        </div>
      )}
    </div>
  );
}

/** Trainings that are not finished are looked at once a person says so, until the next run. */
function useTraining() {
  const [training, setTraining] = useState<Training>("refuse");
  const running = useSession((state) => state.run.state !== "idle");
  useEffect(() => setTraining("refuse"), [running]);
  return [training, setTraining] as const;
}

/** How wide a picture may be that fits, and how wide the stage is for its height. */
function useSize() {
  const [[width, ratio], setSize] = useState([640, 2]);
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width: across, height: down } = entry!.contentRect;
      const shape = Math.max(0.25, Math.min(8, across / Math.max(1, down)));
      // Coarse, so that dragging the edge of the panel does not ask for a sheet at each step.
      setSize([Math.min(across, down * 2) * (window.devicePixelRatio || 1),
        Math.round(shape * 2) / 2 || 0.5]);
    });
    observer.observe(stage.current!);
    return () => observer.disconnect();
  }, []);
  return [width, ratio, stage] as const;
}
