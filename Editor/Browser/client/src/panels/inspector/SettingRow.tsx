import { useId } from "react";
import type { SettingType } from "../../session/protocol";
import { send } from "../../session/session";
import { useSession } from "../../session/store";
import { goTo } from "../../session/view";
import { CurveField } from "../curves/CurveField";
import { ValueField } from "../fields/ValueField";
import { isSame, valueOf, write } from "../fields/write";
import { Icon } from "../Icon";
import { Menu } from "../Menu";
import { rateOf } from "../viewer/timecode";
import { inWords } from "../words";
import { helpWith } from "./help";
import { rowsOf } from "./settingMenu";
import { inText, paramOf, rangeOf } from "./targets";

interface SettingRowProps {
  nodes: readonly string[];
  setting: SettingType;
}

/** A setting of one node or of several of one type: its field, its doc, and where it comes from. */
export function SettingRow({ nodes, setting }: SettingRowProps) {
  const id = useId();
  const root = useSession((state) => state.root);
  const readOnly = useSession((state) => state.readOnly);
  const first = nodes[0]!;
  const entries = nodes.map((node) => root.nodes?.[node]);
  const values = entries.map((entry) => valueOf(entry, setting));
  const value = values.every((other) => isSame(other, values[0]!)) ? values[0] : undefined;
  const changed = entries.some((entry) => entry?.set?.[setting.name] !== undefined);
  const wire = entries.map((entry) => entry?.in?.[setting.name]).find(Boolean);
  const curve = entries[0]?.auto?.[setting.name];
  const fps = rateOf(root.settings?.["fps"]);
  const param = paramOf(root, first, setting.name);
  const label = inWords(setting.name);
  const range = rangeOf(setting);
  const facts = [
    ...(range ? [`Range ${range}`] : []),
    `Default ${inText(setting.default)}`,
    ...(setting.cosmetic ? ["Changes no result"] : []),
    ...(param ? [`Public as ${param}`] : []),
  ];

  return (
    <div className="setting" {...helpWith({ title: label, doc: setting.doc, facts })}
      data-changed={changed || undefined}>
      <span className="setting-name">
        <span className="cut" aria-hidden title={setting.name}>{label}</span>
        {param && <span className="setting-mark" title={`Public as ${param}`}>
          <Icon name="share" size={12} /></span>}
      </span>
      <span className="setting-field">
        {wire ? (
          <span className="row setting-wired">
            <Icon name="wire" size={14} />
            <button type="button" className="link cut grow" aria-describedby={id}
              aria-label={`${label} is driven by ${wire}. Go there`}
              onClick={() => goTo(wire.slice(0, wire.lastIndexOf(".")))}>
              {wire}
            </button>
            <button type="button" className="button quiet icon" disabled={readOnly}
              aria-label={`Take the wire off ${label}`} title="Take the wire off"
              onClick={() => send({ do: "disconnect",
                to: nodes.map((node) => `${node}.${setting.name}`) })}>
              <Icon name="close" size={14} />
            </button>
          </span>
        ) : curve ? (
          <CurveField node={first} setting={setting} points={curve} />
        ) : (
          <ValueField setting={setting} value={value} fps={fps} disabled={readOnly}
            describedBy={id}
            onChange={(next, gesture) => write(nodes, setting, next, gesture)} />
        )}
        <span className="spoken" id={id}>{`${setting.doc} ${facts.join(". ")}`}</span>
      </span>
      <span className="setting-tools">
        {changed && !wire && !curve && !readOnly && (
          <button type="button" className="button quiet icon" aria-label={`Reset ${label}`}
            title={`Back to ${inText(setting.default)}`}
            onClick={() => write(nodes, setting, undefined)}>
            <Icon name="reset" size={14} />
          </button>
        )}
        <Menu label={`More for ${label}`} rows={rowsOf(nodes, setting, root, readOnly)}>
          <Icon name="more" />
        </Menu>
      </span>
    </div>
  );
}
