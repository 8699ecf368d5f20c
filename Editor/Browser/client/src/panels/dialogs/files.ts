import { api, graphQuery } from "../../session/http";

/** A file or folder as the server lists it. */
export interface FileEntry {
  name: string;
  folder: boolean;
  kind: string | null;
  fits: boolean;
  /** How a graph names it; null where a graph may not read. */
  value: string | null;
  changed: number;
  size?: number;
}

/** A folder inside the allowed ones. */
export interface Folder {
  roots: string[];
  root: number;
  path: string;
  value: string | null;
  entries: FileEntry[];
}

/** Lists a folder: folders first, then the files that fit. */
export async function list(root: number, path: string, kind: string): Promise<Folder> {
  const answer = await api(`/api/files${graphQuery({ root: String(root), path, kind })}`);
  return (await answer.json()) as Folder;
}

/** The folder of a path beside the graph; of any other path the first one there is. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash > 0 && !/^(\/|[a-z]:|\.\.)/i.test(path) ? path.slice(0, slash) : "";
}

/** The folders on the way from the root to a path, each with its own path. */
export function wayTo(path: string): { name: string; path: string }[] {
  const names = path.split("/").filter(Boolean);
  return names.map((name, i) => ({ name, path: names.slice(0, i + 1).join("/") }));
}
