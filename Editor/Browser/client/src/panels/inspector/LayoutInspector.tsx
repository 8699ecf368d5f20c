import { send } from "../../session/session";
import { useSession } from "../../session/store";
import { TextField } from "../fields/TextField";
import { counted, inWords } from "../words";

const colors = ["grey", "red", "orange", "yellow", "green", "teal", "blue", "purple", "pink"];

interface ColorsProps {
  value: string | undefined;
  onChange: (color: string) => void;
}

function Colors({ value, onChange }: ColorsProps) {
  const readOnly = useSession((state) => state.readOnly);
  return (
    <div className="row wrap colors" role="radiogroup" aria-label="Colour">
      {colors.map((color) => (
        <button key={color} type="button" role="radio" className="color" disabled={readOnly}
          aria-checked={color === (value ?? "grey")} aria-label={inWords(color)}
          title={inWords(color)}
          style={{ background: `var(--tint-${color})`, borderColor: `var(--tone-${color})` }}
          onClick={() => onChange(color)} />
      ))}
    </div>
  );
}

/** A frame around nodes: its title and colour. */
export function GroupInspector({ id }: { id: string }) {
  const readOnly = useSession((state) => state.readOnly);
  const group = useSession((state) => state.root.layout?.groups?.find((one) => one.id === id));
  return (
    <section className="block">
      <h2>Group</h2>
      <TextField label="Title of the group" value={group?.title ?? ""} disabled={readOnly}
        placeholder="Title" onChange={(title) => send({ do: "editGroup", id, title })} />
      <Colors value={group?.color} onChange={(color) => send({ do: "editGroup", id, color })} />
      <p className="soft">{counted(group?.of?.length ?? 0, "item")} inside.</p>
    </section>
  );
}

/** A note on the canvas: its text and colour. */
export function NoteInspector({ id }: { id: string }) {
  const readOnly = useSession((state) => state.readOnly);
  const note = useSession((state) => state.root.layout?.notes?.find((one) => one.id === id));
  return (
    <section className="block">
      <h2>Note</h2>
      <TextField label="Text of the note" value={note?.text ?? ""} multiline disabled={readOnly}
        placeholder="Text" onChange={(text) => send({ do: "editNote", id, text })} />
      <Colors value={note?.color} onChange={(color) => send({ do: "editNote", id, color })} />
    </section>
  );
}
