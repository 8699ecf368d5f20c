import { send } from "../../session/session";
import { useSession } from "../../session/store";
import { goTo } from "../../session/view";
import { TextField } from "../fields/TextField";
import { Icon } from "../Icon";

/** The settings that the graph makes public: what someone who only runs it may choose. */
export function ParamList() {
  const params = useSession((state) => state.root.params);
  const readOnly = useSession((state) => state.readOnly);
  const rows = Object.entries(params ?? {});

  const change = async (name: string, to: string, wanted: { name?: string; label?: string }) => {
    const label = wanted.label ?? params?.[name]?.label ?? "";
    const gesture = crypto.randomUUID();
    const removed = await send({ do: "removeParam", name, gesture });
    if (!removed.ok) return;
    await send({ do: "addParam", name: wanted.name ?? name, to, label, gesture });
  };

  return (
    <section className="settings" aria-label="Public settings">
      <h3>Public settings</h3>
      {rows.length === 0 && (
        <p className="soft">
          What someone may choose who only runs the graph. Make one public in the menu of a setting.
        </p>
      )}
      {rows.map(([name, { to, label }]) => (
        <div key={name} className="param">
          <TextField label={`Public name of ${to}`} value={name} disabled={readOnly}
            onChange={(text) => change(name, to, { name: text })} />
          <button type="button" className="link cut small" title={`Go to ${to}`}
            onClick={() => goTo(to.slice(0, to.lastIndexOf(".")))}>{to}</button>
          <button type="button" className="button quiet icon" disabled={readOnly}
            aria-label={`Make ${name} private`} title="No longer public"
            onClick={() => send({ do: "removeParam", name })}>
            <Icon name="close" size={14} />
          </button>
          <TextField label={`Label of ${name}`} value={label ?? ""} disabled={readOnly}
            placeholder="What it is for" onChange={(text) => change(name, to, { label: text })} />
        </div>
      ))}
    </section>
  );
}
