/** A name of the graph file in words: `framesPerKey` is "Frames per key". */
export function inWords(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/[_-]+/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A number with the word it counts: `1 key`, `3 keys`. */
export function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}

/** Keys as they are printed on a keyboard: `Ctrl+ArrowLeft` is "Ctrl+←". */
export function shownKeys(keys: string): string {
  const signs: Record<string, string> = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑",
    ArrowDown: "↓", Plus: "+", Escape: "Esc", Delete: "Del", ContextMenu: "Menu" };
  const names = Object.keys(signs).join("|");
  return keys.replace(new RegExp(`\\b(${names})$`), (name) => signs[name]!);
}

/** The last part of a path, whatever the slashes. */
export function nameOf(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;
}

/** A size of a file as people read it. */
export function inBytes(size: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  let [left, unit] = [size, 0];
  while (left >= 1000 && unit < units.length - 1) {
    left /= 1000;
    unit++;
  }
  return `${unit > 0 && left < 10 ? left.toFixed(1) : Math.round(left)} ${units[unit]}`;
}
