import { session, type Notice } from "./store";

let last = 0;

/** Says a sentence in the live region, for those who listen instead of look. */
export function say(text: string): void {
  // The same sentence twice must still be heard: a region that does not change is silent.
  session.set({ said: session.get().said === text ? `${text}\u00a0` : text });
}

/** Shows a short message for some seconds and says it. Errors stay longer. */
export function notify(kind: Notice["kind"], text: string): void {
  const id = ++last;
  const others = session.get().notices.filter((notice) => notice.text !== text).slice(-3);
  session.set({ notices: [...others, { id, kind, text }] });
  say(text);
  setTimeout(() => dismiss(id), kind === "done" ? 2500 : 9000);
}

export function dismiss(id: number): void {
  session.set({ notices: session.get().notices.filter((notice) => notice.id !== id) });
}
