import { getNodesBounds, getViewportForBounds } from "@xyflow/react";
import { useEffect } from "react";
import { shown } from "../actions/viewing";
import { session, useSession } from "../../session/store";
import { select, useView, view } from "../../session/view";
import { rebuild } from "./build";
import { drawn, flow } from "./state";

let fitted: string | null = null;

/**
 * Whether the whole graph could be shown. Places and sizes are known before anything is drawn:
 * nothing is drawn at another scale first.
 */
function showAll(): boolean {
  const area = document.querySelector(".canvas")?.getBoundingClientRect();
  if (!area || area.width === 0 || area.height === 0) {
    return false;
  }
  void flow()?.setViewport(getViewportForBounds(
    getNodesBounds(drawn.get().nodes), area.width, area.height, shown.minZoom, shown.maxZoom,
    shown.padding));
  return true;
}

/**
 * Shows the whole graph when it is seen for the first time. One that is empty then stays as it is
 * looked at: its first node must not jump away from where it was put.
 */
export function fitOnce(): void {
  const { session: id, root } = session.get();
  const count = drawn.get().nodes.length;
  const awaited = count === 0 && Object.keys(root.nodes ?? {}).length > 0;
  if (id === null || id === fitted || awaited || !flow()) {
    return;
  }
  if (count === 0 || showAll()) {
    fitted = id;
  } else {
    requestAnimationFrame(fitOnce); // The window has no size yet.
  }
}

/** What is no more is no longer chosen. */
function forgetGone(): void {
  const there = new Set(drawn.get().nodes.map((node) => node.id));
  const { selection } = view.get();
  if (selection.some((item) => !there.has(item))) {
    select(selection.filter((item) => there.has(item)));
  }
}

/** Keeps the canvas as the document is, however it changes. */
export function useFollowing(): void {
  useEffect(() => {
    const follow = () => {
      rebuild();
      forgetGone();
      fitOnce();
    };
    follow();
    const stops = [
      useSession.subscribe((now, was) => {
        if (now.root !== was.root || now.types !== was.types || now.looks !== was.looks) {
          follow();
        } else if (now.session !== was.session) {
          fitOnce();
        }
      }),
      useView.subscribe((now, was) => {
        if (now.selection !== was.selection) {
          rebuild();
        }
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
}
