import { graphQuery } from "../../session/http";
import type { RunStatus } from "../../session/protocol";

/** A file that a run made. */
export interface Made {
  node: string;
  path: string;
  kind: "film" | "sound" | "picture" | "file";
}

const kinds: [Made["kind"], RegExp][] = [
  ["film", /\.(mp4|m4v|webm|mov|mkv)$/i],
  ["sound", /\.(wav|mp3|flac|ogg|m4a)$/i],
  ["picture", /\.(png|jpe?g|webp|gif)$/i],
];

/** What a run made, films first. */
export function madeOf(run: RunStatus): Made[] {
  const all = Object.entries(run.files ?? {}).flatMap(([node, paths]) =>
    paths.map((path): Made => ({
      node,
      path,
      kind: kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? "file",
    })));
  return all.sort((a, b) => Number(b.kind === "film") - Number(a.kind === "film"));
}

/** Where a file that a run made can be fetched; `turn` tells one run from the next. */
export function addressOf(path: string, turn = ""): string {
  return `/api/made${graphQuery({ path, ...(turn ? { turn } : {}) })}`;
}
