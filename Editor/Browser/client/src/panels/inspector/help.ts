import { create } from "zustand";

/** What the help at the foot of the inspector tells of. */
export interface Help {
  title: string;
  doc: string;
  facts: string[];
}

/** The setting under the pointer or the focus; null when there is none. */
export const useHelp = create<{ help: Help | null }>()(() => ({ help: null }));

/** Tells of something, on hover and on focus alike. */
export function helpWith(help: Help) {
  const show = () => useHelp.setState({ help });
  return { onPointerEnter: show, onFocus: show };
}
