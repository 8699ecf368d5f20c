import { seenOn } from "../../look/wires";
import { useView } from "../../session/view";

const grounds = new Map<string, string>();
const seen = new Map<string, string>();

/** A wire's colour, as far away from the ground of the theme as it takes to be seen. */
export function useWireColor(color: string): string {
  const theme = useView((state) => state.theme);
  const key = theme + color;
  const known = seen.get(key);
  if (known) {
    return known;
  }
  // The page has the theme only after its first drawing: until then nothing is kept.
  const shown = document.documentElement.dataset["theme"] === theme;
  const ground = grounds.get(theme)
    ?? getComputedStyle(document.documentElement).getPropertyValue("--ground").trim();
  const visible = seenOn(color, ground);
  if (shown) {
    grounds.set(theme, ground);
    seen.set(key, visible);
  }
  return visible;
}
