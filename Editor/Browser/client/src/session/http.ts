import { AnswerError } from "./answerError";
import { session } from "./store";
import type { Catalogue } from "./protocol";

const keptUnder = "gangraph-token";
let token = "";

/** Takes the token out of the address, where a screenshot or a shared link would show it. */
export function takeToken(): string {
  const found = /[#&]token=([^&]+)/.exec(window.location.hash);
  if (found) {
    token = decodeURIComponent(found[1]!);
    sessionStorage.setItem(keptUnder, token);
    history.replaceState(null, "", window.location.pathname + window.location.search);
  } else {
    token = sessionStorage.getItem(keptUnder) ?? "";
  }
  return token;
}

/**
 * Tells the other pages of this browser the token and hears of theirs: after a restart of the
 * editor they go on with it, and nothing that waits in them is lost.
 */
export function shareToken(renew: (token: string) => void): void {
  const channel = new BroadcastChannel(keptUnder);
  const take = (given: string) => {
    if (given && given !== token) {
      token = given;
      sessionStorage.setItem(keptUnder, token);
      renew(token);
    }
  };
  channel.onmessage = (event: MessageEvent<string>) => take(event.data);
  channel.postMessage(token);
  // The same tab, opened at the new address, is not loaded again: only its hash changes.
  window.addEventListener("hashchange", () => {
    const before = token;
    const found = takeToken();
    token = before;
    take(found);
  });
}

/** A request to the server's `/api`, with the token. */
export async function api(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("X-GanGraph-Token", token);
  const answer = await fetch(path, { ...init, headers, credentials: "same-origin" });
  if (!answer.ok) {
    throw await reasonOf(answer, path);
  }
  return answer;
}

/** Which graph this page shows, as the server wants to be asked; empty for the one it was started
 * with. */
export function graphQuery(more: Record<string, string> = {}): string {
  const graph = new URLSearchParams(window.location.search).get("graph");
  const query = new URLSearchParams({ ...more, ...graph ? { graph } : {} }).toString();
  return query ? `?${query}` : "";
}

/** Exchanges the token for a cookie, so that pictures and other pages of this browser get in. */
export async function enter(): Promise<void> {
  await api("/api/enter", { method: "POST" });
}

/** Opens another graph in this page: a file, the graph in a film, a text, or a new one. */
export async function openGraph(
  wanted: { path: string } | { text: string; name: string } | { new: string },
): Promise<void> {
  const answer = await api("/api/open", { method: "POST", body: JSON.stringify(wanted) });
  const { graph } = (await answer.json()) as { graph: string };
  window.location.search = new URLSearchParams({ graph }).toString();
}

interface Said {
  code?: string;
  text?: string;
}

async function reasonOf(answer: Response, path: string): Promise<AnswerError> {
  const text = await answer.text();
  try {
    const said = JSON.parse(text) as Said & { error?: Said };
    const { text: words = text, code = "" } = said.error ?? said;
    return new AnswerError(words, code);
  } catch {
    return new AnswerError(text || `${path}: the server answered ${answer.status}.`, "");
  }
}

export async function loadCatalogue(): Promise<void> {
  takeCatalogue((await (await api("/api/catalogue")).json()) as Catalogue);
}

export function takeCatalogue(catalogue: Catalogue): void {
  session.set({
    types: Object.fromEntries(catalogue.nodes.map((type) => [type.type, type])),
    looks: catalogue.looks,
  });
}
