import type { CSSProperties } from "react";
import type { Json, Preview } from "../../session/protocol";
import { Icon } from "../Icon";

/** The tiles of a contact sheet, as its facts tell them. */
export interface Tiles {
  columns: number;
  rows: number;
  count: number;
}

/** Reads how a preview is divided into tiles; null when it is one picture. */
export function tilesOf(facts: Record<string, Json> | null | undefined): Tiles | null {
  const tiles = facts?.["tiles"];
  if (!tiles || typeof tiles !== "object" || Array.isArray(tiles)) return null;
  const [columns, rows] = [Number(tiles["columns"]), Number(tiles["rows"])];
  if (!(columns > 0 && rows > 0)) return null;
  return { columns, rows, count: Number(tiles["count"] ?? columns * rows) };
}

/** The frame of its stream that each tile of a sheet shows. */
export function framesOf(facts: Record<string, Json> | null | undefined): number[] {
  const frames = facts?.["frames"];
  const count = tilesOf(facts)?.count ?? 0;
  return Array.isArray(frames) && frames.length === count
    ? frames.map(Number) : Array.from({ length: count }, (_, i) => i);
}

/** How many frames the stream has that a sheet shows. */
export function lengthOf(facts: Record<string, Json> | null | undefined): number {
  return Number(facts?.["length"] ?? facts?.["count"] ?? tilesOf(facts)?.count ?? 0);
}

/** Shows the tile of a frame as the background of an element. */
export function tileStyle(preview: Preview | undefined, frame: number): CSSProperties {
  const tiles = tilesOf(preview?.facts);
  const place = framesOf(preview?.facts).indexOf(frame);
  if (!tiles || !preview?.url || place < 0) return {};
  const { columns, rows } = tiles;
  const share = (at: number, of: number) => (of > 1 ? `${(at / (of - 1)) * 100}%` : "0");
  const [x, y] = [place % columns, Math.floor(place / columns)];
  return {
    backgroundImage: `url(${preview.url})`,
    backgroundSize: `${columns * 100}% ${rows * 100}%`,
    backgroundPosition: `${share(x, columns)} ${share(y, rows)}`,
  };
}

interface KeyTileProps {
  seed: number;
  locked: boolean;
  place?: number;
  picture?: CSSProperties;
}

/** What a key looks like: its picture where there is one, its seed, its lock. */
export function KeyTile({ seed, locked, place, picture }: KeyTileProps) {
  return (
    <>
      <span className="key-picture" style={picture} aria-hidden>
        {!picture?.backgroundImage && <span className="key-blank" data-number={place ?? "–"} />}
        {locked && <span className="key-lock"><Icon name="lock" size={12} /></span>}
      </span>
      <span className="key-seed mono cut" aria-hidden>{seed}</span>
    </>
  );
}
