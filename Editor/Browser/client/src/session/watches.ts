import { useEffect } from "react";
import { tellWatch } from "./session";
import { session, useSession } from "./store";
import type { Preview } from "./protocol";

const wanted = new Map<string, Map<symbol, number>>();
let planned = false;

function tellSoon(): void {
  if (planned) {
    return;
  }
  planned = true;
  setTimeout(() => {
    planned = false;
    tellWatch([...wanted].map(([key, widths]) => {
      const dot = key.lastIndexOf(".");
      const width = Math.max(...widths.values());
      return { node: key.slice(0, dot), port: key.slice(dot + 1), width };
    }));
  }, 50);
}

function watch(key: string, width: number): () => void {
  const mine = Symbol(key);
  const widths = wanted.get(key) ?? new Map<symbol, number>();
  wanted.set(key, widths.set(mine, width));
  tellSoon();
  return () => {
    widths.delete(mine);
    if (widths.size === 0) {
      wanted.delete(key);
    }
    tellSoon();
  };
}

/** The newest preview of an output, asked for as long as something shows it. */
export function usePreview(node: string, port: string | null, width: number): Preview | undefined {
  const key = port === null ? null : `${node}.${port}`;
  useEffect(() => (key === null ? undefined : watch(key, width)), [key, width]);
  return useSession((state) => (key === null ? undefined : state.previews[key]));
}

/** The previews at hand without asking for one. */
export function previewAtHand(node: string, port: string): Preview | undefined {
  return session.get().previews[`${node}.${port}`];
}
