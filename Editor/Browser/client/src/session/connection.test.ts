import { beforeEach, expect, test } from "vitest";
import { Connection } from "./connection";
import type { LinkEvents } from "./link";
import { emptyRoot, session, useSession } from "./store";

let events: LinkEvents;
let sent: Record<string, unknown>[];
let connection: Connection;

beforeEach(() => {
  sent = [];
  session.set({ session: null, revision: 0, root: emptyRoot, link: "connecting" });
  connection = new Connection((given) => {
    events = given;
    return { send: (text) => sent.push(JSON.parse(text) as never), close: () => undefined };
  }, "secret", "me");
  connection.open();
  events.opened();
});

function hear(message: unknown): void {
  events.text(JSON.stringify(message));
}

function welcome(more: object = {}): void {
  hear({ welcome: { session: "s", revision: 1, client: "me", done: 0, undo: null, redo: null,
    changed: false, path: "g.json", readOnly: false, recovery: null, ...more } });
}

test("open_Always_SaysHelloFirst", () => {
  expect(sent).toEqual([{ hello: { token: "secret", client: "me", since: null, session: null } }]);
});

test("do_BeforeTheWelcome_WaitsForIt", () => {
  void connection.do({ do: "undo" });
  expect(sent).toHaveLength(1);
  welcome();
  expect(sent[1]).toEqual({ seq: 1, do: "undo" });
});

test("do_ConnectionLost_IsSentAgainWithTheSameNumber", async () => {
  welcome();
  const outcome = connection.do({ do: "rename", id: "a", to: "b" });
  expect(session.get().pending).toBe(1);
  events.closed(false);
  expect(session.get().link).toBe("lost");
  connection.hurry();
  events.opened();
  expect(sent[2]).toEqual({ hello: { token: "secret", client: "me", since: 1, session: "s" } });
  welcome();
  expect(sent[3]).toEqual(sent[1]);
  hear({ done: 1, made: [], revision: 1 });
  expect(await outcome).toEqual({ ok: true, made: [], revision: 1 });
  expect(session.get().pending).toBe(0);
});

test("do_DoneBeforeItsPatch_IsSettledOnlyWithThePatch", async () => {
  welcome();
  let settled = false;
  const outcome = connection.do({ do: "undo" }).then(() => (settled = true));
  hear({ done: 1, made: [], revision: 2 });
  await Promise.resolve();
  expect(settled).toBe(false);
  hear({ patch: { revision: 2, label: "", by: "", changes: [{ path: ["nodes", "a"],
    after: { type: "T" } }], undo: null, redo: null, changed: true } });
  expect(await outcome).toBe(true);
  expect(session.get().root.nodes?.["a"]).toEqual({ type: "T" });
});

test("receive_PatchOfARevisionAtHand_IsNotDoneTwice", () => {
  welcome();
  const patch = (revision: number, after: number) => hear({ patch: { revision, label: "", by: "",
    changes: [{ path: ["meta", "x"], after }], undo: null, redo: null, changed: true } });
  patch(2, 1);
  patch(2, 9);
  expect(session.get().root.meta?.["x"]).toBe(1);
});

test("renew_ServerStartedAnew_SendsWhatWaitsWithTheNewToken", async () => {
  welcome();
  const outcome = connection.do({ do: "undo" });
  events.closed(true);
  expect(session.get().link).toBe("refused");
  connection.renew("fresh");
  events.opened();
  expect(sent[2]).toEqual({ hello: { token: "fresh", client: "me", since: 1, session: "s" } });
  welcome({ session: "other", document: { format: "gangraph/1" } });
  expect(sent[3]).toEqual({ seq: 1, do: "undo" });
  hear({ done: 1, made: [], revision: 1 });
  expect((await outcome).ok).toBe(true);
});

test("receive_StatusesOneByOne_AreShownTogether", async () => {
  welcome({ statuses: { a: { state: "idle" } } });
  let drawings = 0;
  const stop = useSession.subscribe((now, was) => {
    drawings += now.statuses === was.statuses ? 0 : 1;
  });
  hear({ statuses: { a: null } });
  hear({ statuses: { b: { state: "running" } } });
  hear({ statuses: { b: { state: "failed" } } });
  await new Promise((then) => setTimeout(then, 40));
  stop();
  expect(session.get().statuses).toEqual({ b: { state: "failed" } });
  expect(drawings).toBe(1);
});

test("receive_RecoveryTakenByAnotherPage_IsNoLongerOffered", () => {
  welcome({ recovery: { text: "2 changes" } });
  hear({ recovery: null });
  expect(session.get().recovery).toBeNull();
});

test("closed_WrongToken_SaysThatOnlyTheNewAddressHelps", () => {
  hear({ error: { code: "token.wrong", text: "The token is not the one of this editor." } });
  events.closed(true);
  expect(session.get()).toMatchObject({ link: "refused", outdated: true });
  connection.renew("fresh");
  welcome();
  expect(session.get()).toMatchObject({ link: "open", outdated: false });
});

test("ask_Refused_TellsTheReasonByItsCode", async () => {
  welcome();
  const answer = connection.ask("copy", { items: [] });
  hear({ answer: 1, error: { code: "look.unfinished", text: "train has 7992 of 8000 steps." } });
  await expect(answer).rejects.toMatchObject({ code: "look.unfinished" });
});

test("ask_ConnectionLost_Fails", async () => {
  welcome();
  const answer = connection.ask("copy", { items: [] });
  events.closed(false);
  await expect(answer).rejects.toThrow("lost");
  await expect(connection.ask("copy", { items: [] })).rejects.toThrow("lost");
});
