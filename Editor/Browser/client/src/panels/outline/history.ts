import { create } from "zustand";

/** One change of the graph. */
export interface Step {
  revision: number;
  label: string;
  by: string;
}

const most = 200;

/** What was done to the graph while this page watched, newest first. */
export const useHistory = create<{ steps: readonly Step[] }>()(() => ({ steps: [] }));

/** Notes what was done; changes of one gesture are one step. */
export function note({ revision, label, by }: Step): void {
  const { steps } = useHistory.getState();
  const [newest, ...older] = steps;
  const before = newest && newest.label === label && newest.by === by ? older : steps;
  useHistory.setState({ steps: [{ revision, label, by }, ...before].slice(0, most) });
}
