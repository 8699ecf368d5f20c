import { api, graphQuery } from "../../session/http";
import { notify } from "../../session/notices";
import type { GraphRoot } from "../../session/protocol";
import { send } from "../../session/session";
import { session } from "../../session/store";

const prefix = "asset:";

/** The asset that a value of a setting names. */
export function assetNamed(assets: GraphRoot["assets"], value: string | null) {
  return value?.startsWith(prefix) ? assets?.[value.slice(prefix.length)] : undefined;
}

/** Makes a file an asset of the graph, or finds that it is one; gives the value for a setting. */
export async function takeFile(
  kind: string,
  path: string,
  gesture: string,
): Promise<string | null> {
  const known = Object.entries(session.get().root.assets ?? {}).find(
    ([, asset]) => asset.kind === kind && asset.path === path,
  );
  if (known) return prefix + known[0];
  const outcome = await send({ do: "addAsset", kind, path, gesture });
  if (!outcome.ok) return null;
  const [made] = outcome.made;
  return made === undefined ? null : made.startsWith(prefix) ? made : prefix + made;
}

/** Puts a file of this machine into the folder `media` beside the graph; gives its path. */
export async function upload(file: File): Promise<string | null> {
  try {
    const address = `/api/upload${graphQuery({ name: file.name })}`;
    const answer = await api(address, { method: "POST", body: file });
    return ((await answer.json()) as { path: string }).path;
  } catch (error) {
    notify("error", `${file.name}: ${(error as Error).message}`);
    return null;
  }
}
