import { api } from "../../session/http";
import { send } from "../../session/session";
import { session } from "../../session/store";

/** A sample piece, or a graph that was open before. */
export interface Piece {
  name: string;
  path: string;
  title: string;
  description?: string;
  /** Address of its picture. */
  picture?: string | null;
  changed?: number;
}

/** What an empty start offers. */
export interface Start {
  graph: string | null;
  folder: string;
  pieces: Piece[];
  recent: Piece[];
}

/** Asks the server what there is to start from. */
export async function loadStart(): Promise<Start> {
  return (await (await api("/api/start")).json()) as Start;
}

/** What to open: a graph or a film by its path, a new graph by its name, or a text. */
export type Wanted = { path: string } | { new: string } | { text: string; name: string };

/** Opens a graph in this page; what is not saved here is saved first. */
export async function open(wanted: Wanted): Promise<void> {
  const answer = await api("/api/open", { method: "POST", body: JSON.stringify(wanted) });
  const { graph } = (await answer.json()) as { graph: string };
  if (session.get().changed && session.get().path && !session.get().readOnly) {
    await send({ do: "save" });
  }
  window.location.search = `?graph=${encodeURIComponent(graph)}`;
}
