import { useEffect } from "react";
import { fitAll } from "../actions/viewing";
import { session, useSession } from "../../session/store";
import { select, useView, view } from "../../session/view";
import { rebuild } from "./build";
import { drawn, flow } from "./state";

let fitted: string | null = null;

/** Shows the whole graph when it is seen for the first time. */
export function fitOnce(): void {
  const { session: id } = session.get();
  if (id !== fitted && drawn.get().nodes.length > 0 && flow()) {
    fitted = id;
    // React Flow must have taken the nodes in before it can fit them.
    requestAnimationFrame(() => requestAnimationFrame(() => fitAll(0)));
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
