import { send } from "../../session/session";
import { useSession } from "../../session/store";
import { TextField } from "../fields/TextField";
import { ValueField } from "../fields/ValueField";
import { rateOf } from "../viewer/timecode";
import { inWords } from "../words";
import { AssetList } from "./AssetList";
import { graphSettings, metaNames } from "./graphSettings";
import { helpWith } from "./help";
import { ParamList } from "./ParamList";
import { inText, rangeOf } from "./targets";

/** The graph itself: its seed, rate and size, what it tells of itself, and what it makes public. */
export function GraphInspector() {
  const root = useSession((state) => state.root);
  const readOnly = useSession((state) => state.readOnly);
  const fps = rateOf(root.settings?.["fps"]);
  return (
    <>
      <header className="block">
        <h2>Graph</h2>
        <p className="soft">Select a node to set it. These hold for the whole graph.</p>
      </header>
      <section className="settings" aria-label="Settings of the graph">
        {graphSettings.map((setting) => {
          const value = root.settings?.[setting.name];
          const facts = [rangeOf(setting), `Default ${inText(setting.default)}`].filter(Boolean);
          return (
            <div key={setting.name} className="setting"
              data-changed={value !== undefined || undefined}
              {...helpWith({ title: inWords(setting.name), doc: setting.doc, facts })}>
              <span className="setting-name" aria-hidden>{inWords(setting.name)}</span>
              <span className="setting-field">
                <ValueField setting={setting} value={value ?? setting.default} fps={fps}
                  disabled={readOnly} onChange={(next, gesture) => send({
                    do: "graph",
                    name: setting.name,
                    ...(next === setting.default || next === "" ? {} : { value: next }),
                    ...(gesture ? { gesture } : {}),
                  })} />
              </span>
            </div>
          );
        })}
      </section>
      <section className="settings" aria-label="About the graph">
        <h3>About</h3>
        {metaNames.map((name) => (
          <div key={name} className="setting">
            <span className="setting-name" aria-hidden>{inWords(name)}</span>
            <span className="setting-field">
              <TextField label={inWords(name)} value={String(root.meta?.[name] ?? "")}
                multiline={name === "description"} disabled={readOnly}
                onChange={(text) =>
                  send({ do: "meta", name, ...(text === "" ? {} : { value: text }) })} />
            </span>
          </div>
        ))}
      </section>
      <ParamList />
      <AssetList />
    </>
  );
}
