/** One thing a person can do: keys, menus, the key table and the command search all show it. */
export interface Action {
  id: string;
  /** A function where the words depend on the moment, such as what undo would take back. */
  label: string | (() => string);
  group: "Graph" | "Add" | "Edit" | "Arrange" | "View" | "Run" | "Go";
  /** As shown, such as "Ctrl+D"; Ctrl is Cmd on a Mac. The first one stands in menus. */
  keys?: string[];
  /** Keys that also work while a text is being typed. */
  always?: boolean;
  /** Keys that mean this only while the canvas has the focus. */
  canvas?: boolean;
  /** Keys that the system hears itself, such as those of the clipboard. */
  system?: boolean;
  when?: () => boolean;
  do: () => void;
}

export function labelOf(action: Action): string {
  return typeof action.label === "string" ? action.label : action.label();
}

export function isPossible(action: Action): boolean {
  return action.when?.() ?? true;
}
