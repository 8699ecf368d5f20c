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

/** A request to the server's `/api`, with the token. */
export async function api(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("X-GanGraph-Token", token);
  const answer = await fetch(path, { ...init, headers, credentials: "same-origin" });
  if (!answer.ok) {
    throw new Error((await answer.text()) || `${path}: the server answered ${answer.status}.`);
  }
  return answer;
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
