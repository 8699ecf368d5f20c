import { keep, kept } from "../session/kept";
import { view } from "../session/view";

/** The themes a person can choose from; `system` follows the machine's own choice. */
export const themes = ["system", "dark", "light", "contrast"] as const;
export type Theme = (typeof themes)[number];

/** What each is called on the page. */
export const themeNames: Record<Theme, string> = {
  system: "As the system",
  dark: "Dark",
  light: "Light",
  contrast: "High contrast",
};

const key = "gangraph.theme";
const asks = ["(prefers-contrast: more)", "(prefers-color-scheme: light)"] as const;

/** The theme chosen on this machine; `system` until one is. */
export function chosenTheme(): Theme {
  const chosen = kept(key);
  return themes.find((theme) => theme === chosen) ?? "system";
}

/** Keeps the choice and shows it. */
export function chooseTheme(theme: Theme): void {
  keep(key, theme);
  showTheme();
}

/** Puts the chosen theme on the page. */
export function showTheme(): void {
  const theme = shown(chosenTheme());
  document.documentElement.dataset.theme = theme;
  view.set({ theme });
}

/** Shows the chosen theme and follows the system while none is chosen. */
export function followTheme(): () => void {
  showTheme();
  const lists = asks.map((ask) => matchMedia(ask));
  lists.forEach((list) => list.addEventListener("change", showTheme));
  return () => lists.forEach((list) => list.removeEventListener("change", showTheme));
}

function shown(theme: Theme): Exclude<Theme, "system"> {
  if (theme !== "system") return theme;
  if (matchMedia(asks[0]).matches) return "contrast";
  return matchMedia(asks[1]).matches ? "light" : "dark";
}
