import { api } from "../../session/http";

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
