import { note } from "../panels/outline/history";
import type { Patch, ServerMessage, Welcome } from "./messages";
import { notify, say } from "./notices";
import { applyChanges } from "./patch";
import { release } from "./previews";
import type { NodeStatus, Preview, Problem } from "./protocol";
import { session } from "./store";

/** How the editor calls a token that is not its own. */
export const wrongToken = "token.wrong";

/** How the editor says that no graph is open. */
const noGraph = "graph.none";

let later: { revision: number; then: () => void }[] = [];

/** Calls back once the document here is at least of this revision. */
export function untilRevision(revision: number, then: () => void): void {
  if (session.get().revision >= revision) {
    then();
  } else {
    later.push({ revision, then });
  }
}

/** Takes in whatever needs no answer. */
export function receive(message: ServerMessage & { preview?: Preview }): void {
  if (message.patch) {
    receivePatches([message.patch]);
  }
  if (message.problems) {
    receiveProblems(message.problems);
  }
  if (message.statuses) {
    receiveStatuses(message.statuses);
  }
  if (message.run) {
    session.set({ run: message.run });
  }
  if (message.peers) {
    const me = session.get().client;
    session.set({ peers: message.peers.filter((peer) => peer.client !== me) });
  }
  if (message.can) {
    session.set(message.can);
  }
  if (message.saved && message.saved.revision >= session.get().revision) {
    session.set({ changed: false });
  }
  if (message.error) {
    // That there is no graph is said at the top of the page, for as long as it is so.
    if (message.error.code !== noGraph) notify("error", message.error.text);
    session.set({ outdated: message.error.code === wrongToken });
  }
  if (message.recovery !== undefined) {
    session.set({ recovery: message.recovery });
  }
  if (message.disk) {
    session.set({ disk: message.disk.state });
  }
  if (message.preview) {
    receivePreview(message.preview);
  }
}

export function receiveWelcome(welcome: Welcome): void {
  const { session: id, client, path, readOnly, recovery, undo, redo, changed } = welcome;
  if (welcome.document) {
    session.set({
      root: welcome.document, places: welcome.places ?? {}, revision: welcome.revision,
    });
  } else {
    receivePatches(welcome.patches ?? []);
  }
  session.set({
    session: id, client, path, readOnly, recovery, undo, redo, changed, outdated: false,
    revision: welcome.revision,
    statuses: welcome.statuses ?? {},
    run: welcome.run ?? { state: "idle" },
  });
  statusChanges = {};
  receiveProblems(welcome.problems ?? []);
  settleLater();
}

function receivePatches(patches: readonly Patch[]): void {
  let { root, revision } = session.get();
  let latest: Patch | undefined;
  for (const patch of patches) {
    if (patch.revision > revision) {
      root = applyChanges(root, patch.changes);
      revision = patch.revision;
      latest = patch;
      note(patch);
    }
  }
  if (latest) {
    sayWhose(latest);
    const { undo, redo, changed } = latest;
    // With others there, what this page can undo is told to it alone.
    const can = session.get().peers.length > 0 ? {} : { undo, redo };
    session.set({ root, revision, changed, ...can });
    settleLater();
  }
}

/** Says what somebody else did. */
function sayWhose({ by, label }: Patch): void {
  const peer = session.get().peers.find((one) => one.client === by);
  if (peer) {
    say(`${peer.name}: ${label}`);
  }
}

function settleLater(): void {
  const { revision } = session.get();
  const ready = later.filter((one) => one.revision <= revision);
  later = later.filter((one) => one.revision > revision);
  ready.forEach((one) => one.then());
}

function receiveProblems(problems: Problem[]): void {
  const problemsOf: Record<string, Problem[]> = {};
  for (const problem of problems) {
    if (problem.node) {
      (problemsOf[problem.node] ??= []).push(problem);
    }
  }
  // A node whose problems stay as they are must not be drawn again.
  const before = session.get().problemsOf;
  for (const [node, now] of Object.entries(problemsOf)) {
    const was = before[node];
    if (was && JSON.stringify(was) === JSON.stringify(now)) {
      problemsOf[node] = was;
    }
  }
  session.set({ problems, problemsOf });
}

let statusChanges: Record<string, NodeStatus | null> = {};
let statusesPlanned = false;
const aFrame = 16;

/** Statuses come one by one and in bursts: a page of many nodes takes those of a frame at once. */
function receiveStatuses(changes: Record<string, NodeStatus | null>): void {
  Object.assign(statusChanges, changes);
  if (!statusesPlanned) {
    statusesPlanned = true;
    setTimeout(showStatuses, aFrame);
  }
}

function showStatuses(): void {
  statusesPlanned = false;
  const statuses = { ...session.get().statuses };
  for (const [node, status] of Object.entries(statusChanges)) {
    if (status === null) {
      delete statuses[node];
    } else {
      statuses[node] = status;
    }
  }
  statusChanges = {};
  session.set({ statuses });
}

function receivePreview(preview: Preview): void {
  const key = `${preview.node}.${preview.port}`;
  const { previews } = session.get();
  release(previews[key]);
  session.set({ previews: { ...previews, [key]: preview } });
}
