import { getNodesBounds, getViewportForBounds } from "@xyflow/react";
import { useEffect } from "react";
import { shown } from "../actions/viewing";
import { session, useSession } from "../../session/store";
import { select, useView, view } from "../../session/view";
import { rebuild } from "./build";
import { drawn, flow } from "./state";

const least = 0.05;
let fitted: string | null = null;

/** Places and sizes are known before anything is drawn: nothing is drawn at another scale first. */
function showAll(): void {
  const area = document.querySelector(".canvas")?.getBoundingClientRect();
  if (area && area.width > 0 && area.height > 0) {
    void flow()?.setViewport(getViewportForBounds(
      getNodesBounds(drawn.get().nodes), area.width, area.height, least, shown.maxZoom,
      shown.padding));
  }
}

/** Shows the whole graph when it is seen for the first time. */
export function fitOnce(): void {
  const { session: id } = session.get();
  if (id !== fitted && drawn.get().nodes.length > 0 && flow()) {
    fitted = id;
    showAll();
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
