import type { GraphRoot, SettingType } from "../../session/protocol";
import { send } from "../../session/session";
import { valueOf, write } from "../fields/write";
import type { MenuRow } from "../Menu";
import { freeParam, inText, paramOf } from "./targets";

/** What can be done with a setting besides changing it. */
export function rowsOf(
  nodes: readonly string[],
  setting: SettingType,
  root: GraphRoot,
  readOnly: boolean,
): MenuRow[] {
  const [node, ...others] = nodes as [string, ...string[]];
  const entry = root.nodes?.[node];
  const rows: MenuRow[] = [
    {
      label: `Reset to ${inText(setting.default)}`,
      disabled: readOnly || entry?.set?.[setting.name] === undefined,
      do: () => void write(nodes, setting, undefined),
    },
  ];
  if (others.length > 0) return rows;

  const param = paramOf(root, node, setting.name);
  rows.push(
    param === null
      ? {
          label: "Make public",
          disabled: readOnly,
          do: () => void send({
            do: "addParam",
            name: freeParam(root, node, setting.name),
            to: `${node}.${setting.name}`,
            label: setting.doc,
          }),
        }
      : {
          label: `No longer public as ${param}`,
          disabled: readOnly,
          do: () => void send({ do: "removeParam", name: param }),
        },
  );
  if (setting.signal) rows.push(curveRow(node, setting, root, readOnly));
  return rows;
}

function curveRow(
  node: string,
  setting: SettingType,
  root: GraphRoot,
  readOnly: boolean,
): MenuRow {
  const entry = root.nodes?.[node];
  const curve = { do: "curve", node, setting: setting.name } as const;
  if (entry?.auto?.[setting.name]) {
    return { label: "Remove the curve", disabled: readOnly, do: () => void send(curve) };
  }
  const value = Number(valueOf(entry, setting));
  return {
    label: "Draw a curve over time",
    disabled: readOnly || entry?.in?.[setting.name] !== undefined,
    do: () => void send({ ...curve, points: [[0, value, "smooth"], [4, value, "smooth"]] }),
  };
}
