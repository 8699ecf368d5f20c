import { AnswerError } from "./answerError";
import { Connection } from "./connection";
import type { Command, Outcome, Questions } from "./commands";
import { webSocketLink, type LinkFactory } from "./link";
import { enter, loadCatalogue, shareToken, takeToken } from "./http";
import type { LookWish, Presence, Watch } from "./messages";
import { notify, say } from "./notices";
import { wrongToken } from "./receive";
import type { Preview } from "./protocol";
import { session } from "./store";

let connection: Connection | null = null;

/** Connects this tab. A link of one's own takes the place of the server's. */
export async function connect(factory: LinkFactory = webSocketLink): Promise<void> {
  const client = crypto.randomUUID();
  session.set({ client });
  const token = takeToken();
  connection = new Connection(factory, token, client);
  if (factory === webSocketLink) {
    try {
      await Promise.all([enter(), loadCatalogue()]);
    } catch (error) {
      if (!(error instanceof AnswerError) || error.code !== wrongToken) throw error;
      session.set({ link: "refused", outdated: true });
      // A page that is opened at the new address tells this one the token.
      shareToken(() => window.location.reload());
      return;
    }
  }
  connection.open();
  window.addEventListener("beforeunload", (event) => {
    // What the server has not answered yet would be lost with the page.
    if (session.get().pending > 0) {
      event.preventDefault();
    }
  });
  shareToken((renewed) => connection?.renew(renewed));
  window.addEventListener("online", () => connection?.hurry());
  document.addEventListener("visibilitychange", () => connection?.hurry());
}

function need(): Connection {
  if (!connection) {
    throw new Error("The session is not connected yet.");
  }
  return connection;
}

/**
 * Sends an edit. A refusal is shown and comes back as the outcome; `told` is said when it is done.
 */
export async function send(command: Command, told?: string): Promise<Outcome> {
  const outcome = await need().do(command);
  if (!outcome.ok) {
    notify("error", outcome.text);
  } else if (told) {
    say(told);
  }
  return outcome;
}

/** Sends an edit and leaves it to the caller to show a refusal. */
export function sendQuietly(command: Command): Promise<Outcome> {
  return need().do(command);
}

export function ask<Q extends keyof Questions>(
  what: Q, question: Questions[Q]["ask"],
): Promise<Questions[Q]["answer"]> {
  return need().ask(what, question);
}

/** A picture of any frame of a stream; give it back with `release`. */
export function look(request: LookWish): Promise<Preview> {
  return need().look(request);
}

export function tellWatch(watch: Watch[]): void {
  connection?.tell("watch", watch);
}

export function tellPresence(presence: Presence): void {
  connection?.tell("presence", presence);
}
