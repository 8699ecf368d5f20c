import { AnswerError } from "./answerError";
import type { Command, Outcome, Questions } from "./commands";
import type { Link, LinkFactory } from "./link";
import type { LookWish, ServerMessage, Welcome } from "./messages";
import { receive, receiveWelcome, untilRevision } from "./receive";
import { previewOf } from "./previews";
import type { Preview } from "./protocol";
import { session } from "./store";

interface Waiting {
  seq: number;
  text: string;
  settle(outcome: Outcome): void;
}

interface Asked {
  resolve(answer: never): void;
  reject(why: Error): void;
}

const firstPause = 250;
const longestPause = 5000;

/**
 * Sends commands in order and keeps each until the server has answered it; after a lost
 * connection it sends them again, and the server does none twice.
 */
export class Connection {
  private link: Link | null = null;
  private welcomed = false;
  private lastSeq = 0;
  private lastAsk = 0;
  private pause = firstPause;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly waiting: Waiting[] = [];
  private readonly asked = new Map<number, Asked>();
  private readonly standing = new Map<string, unknown>();

  constructor(
    private readonly factory: LinkFactory,
    private token: string,
    private readonly client: string,
  ) {}

  open(): void {
    clearTimeout(this.retry);
    this.welcomed = false;
    this.link = this.factory({
      opened: () => this.hello(),
      text: (message) => this.hear(JSON.parse(message) as ServerMessage),
      bytes: (data) => this.see(data),
      closed: (refused) => this.closed(refused),
    });
  }

  close(): void {
    clearTimeout(this.retry);
    this.link?.close();
    this.link = null;
  }

  /** Tries at once instead of after the pause. */
  hurry(): void {
    if (session.get().link === "lost") {
      this.pause = firstPause;
      this.open();
    }
  }

  /** Goes on with the token of a server that was started anew; what waits is sent to it. */
  renew(token: string): void {
    const { link } = session.get();
    this.token = token;
    if (link === "refused" || link === "lost") {
      this.pause = firstPause;
      this.open();
    }
  }

  do(command: Command): Promise<Outcome> {
    return new Promise((settle) => {
      const seq = ++this.lastSeq;
      const text = JSON.stringify({ seq, ...command });
      this.waiting.push({ seq, text, settle });
      session.set({ pending: this.waiting.length });
      if (this.welcomed) {
        this.link?.send(text);
      }
    });
  }

  ask<Q extends keyof Questions>(
    what: Q, question: Questions[Q]["ask"],
  ): Promise<Questions[Q]["answer"]> {
    return this.question({ what, ...question });
  }

  look(request: LookWish): Promise<Preview> {
    return this.question({ what: "look", ...request });
  }

  /** Says something of which only the latest counts: it is said again after a reconnection. */
  tell(name: "watch" | "presence", what: unknown): void {
    this.standing.set(name, what);
    if (this.welcomed) {
      this.link?.send(JSON.stringify({ [name]: what }));
    }
  }

  private question<T>(body: object): Promise<T> {
    if (!this.welcomed) {
      return Promise.reject(new Error("The connection to the editor is lost for the moment."));
    }
    return new Promise((resolve, reject) => {
      const ask = ++this.lastAsk;
      this.asked.set(ask, { resolve, reject });
      this.link?.send(JSON.stringify({ ask, ...body }));
    });
  }

  private hello(): void {
    const { revision, session: id } = session.get();
    const hello = {
      token: this.token, client: this.client, since: id === null ? null : revision, session: id,
    };
    this.link?.send(JSON.stringify({ hello }));
  }

  private welcome(welcome: Welcome): void {
    receiveWelcome(welcome);
    this.welcomed = true;
    this.pause = firstPause;
    session.set({ link: "open" });
    for (const { text } of this.waiting) {
      this.link?.send(text);
    }
    for (const [name, what] of this.standing) {
      this.link?.send(JSON.stringify({ [name]: what }));
    }
  }

  private hear(message: ServerMessage): void {
    if (message.welcome) {
      this.welcome(message.welcome);
    } else if (message.done !== undefined) {
      const revision = message.revision ?? session.get().revision;
      const made = message.made ?? [];
      const { text } = message;
      const settle = this.take(message.done);
      untilRevision(revision, () => settle?.({ ok: true, made, revision, text }));
    } else if (message.refused !== undefined) {
      const { code = "", text = "The editor refused this." } = message;
      this.take(message.refused)?.({ ok: false, code, text });
    } else if (message.answer !== undefined) {
      this.answered(message.answer, message, message.error);
    } else {
      receive(message);
    }
  }

  private see(data: ArrayBuffer): void {
    const { preview, answer } = previewOf(data);
    if (answer !== undefined) {
      this.answered(answer, preview);
    } else {
      receive({ preview });
    }
  }

  private answered(
    ask: number, answer: unknown, error?: { code: string; text: string },
  ): void {
    const asked = this.asked.get(ask);
    this.asked.delete(ask);
    if (error) {
      asked?.reject(new AnswerError(error.text, error.code));
    } else {
      asked?.resolve(answer as never);
    }
  }

  private take(seq: number): Waiting["settle"] | undefined {
    const place = this.waiting.findIndex((one) => one.seq === seq);
    if (place < 0) {
      return undefined;
    }
    const [one] = this.waiting.splice(place, 1);
    session.set({ pending: this.waiting.length });
    return one!.settle;
  }

  private closed(refused: boolean): void {
    this.link = null;
    this.welcomed = false;
    for (const { reject } of this.asked.values()) {
      reject(new Error("The connection to the editor was lost."));
    }
    this.asked.clear();
    session.set({ link: refused ? "refused" : "lost", peers: [] });
    if (!refused) {
      this.retry = setTimeout(() => this.open(), this.pause);
      this.pause = Math.min(longestPause, this.pause * 1.7);
    }
  }
}
