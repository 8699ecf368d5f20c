import { NumberField } from "../fields/NumberField";
import { Icon, type IconName } from "../Icon";

interface KeyToolsProps {
  place: number;
  film: readonly number[];
  seed: number;
  locked: boolean;
  disabled: boolean;
  acts: Record<"reroll" | "lock" | "again" | "skip" | "remove" | "back" | "on", () => void> & {
    seed: (seed: number) => void;
  };
}

const scale = { min: 0, max: 4294967295, integer: true };

/** What can be done with the key that is chosen. */
export function KeyTools({ place, film, seed, locked, disabled, acts }: KeyToolsProps) {
  const last = film.length - 1;
  const tool = (name: IconName, label: string, act: () => void, off = false) => (
    <button type="button" className="button quiet icon" aria-label={label} title={label}
      disabled={disabled || off} onClick={act}>
      <Icon name={name} size={14} />
    </button>
  );
  return (
    <div className="key-tools" role="toolbar" aria-label={`Key ${place + 1}`}>
      <span className="soft small">Key {place + 1}</span>
      <span className="key-number">
        <NumberField label={`Seed of key ${place + 1}`} value={seed} scale={scale} fps={30}
          disabled={disabled || locked} onChange={acts.seed} />
      </span>
      {tool("back", "Earlier in the film", acts.back, place === 0)}
      {tool("next", "Later in the film", acts.on, place === last)}
      {tool("dice", locked ? "Locked: it keeps its seed" : "Re-roll this key", acts.reroll, locked)}
      {tool(locked ? "unlock" : "lock", locked ? "Unlock this key" : "Lock this key", acts.lock)}
      {tool("plus", "Once more after this one", acts.again)}
      {tool("eye", "Leave it out of the film", acts.skip, last === 0)}
      {tool("close", "Remove it from the list", acts.remove, last === 0)}
    </div>
  );
}
