import { api, graphQuery, openGraph } from "../../session/http";
import { notify, say } from "../../session/notices";
import type { End, Point } from "../../session/protocol";
import { send } from "../../session/session";
import { select } from "../../session/view";
import { toFlow } from "../model/state";

/** Brings files from the desktop to the graph's folder and lets the session find their loaders. */
export async function dropFiles(files: readonly File[], screen: Point): Promise<void> {
  const over = document.elementFromPoint(...screen)?.closest<HTMLElement>("[data-end]");
  const fit = over?.dataset["end"];
  const [x, y] = toFlow(screen);
  const made: string[] = [];
  for (const [i, file] of files.entries()) {
    say(`Taking in ${file.name}.`);
    try {
      const answer = await api(`/api/upload${graphQuery({ name: file.name })}`,
        { method: "POST", body: file });
      const { path } = (await answer.json()) as { path: string };
      made.push(...await dropPath(path, [x + i * 40, y + i * 40], fit));
    } catch (error) {
      notify("error", `${file.name}: ${(error as Error).message}`);
    }
  }
  if (made.length > 0) {
    select(made);
  }
}

/** A file that lies where the session may read it. Answers what was made of it. */
export async function dropPath(path: string, at: Point, fit?: End): Promise<string[]> {
  const outcome = await send({ do: "drop", path, at, fit });
  if (!outcome.ok) {
    return [];
  }
  if (outcome.made[0] === "graph") {
    const name = path.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
    await openGraph(outcome.text ? { text: outcome.text, name } : { path });
    return [];
  }
  say(`Added ${outcome.made.join(", ")}.`);
  return outcome.made;
}
