import { useEffect } from "react";
import { fitAll } from "../actions/viewing";
import { session, useSession } from "../../session/store";
import { useView } from "../../session/view";
import { rebuild } from "./build";
import { canvas, flow } from "./state";

/** Keeps the canvas as the document is, however it changes. */
export function useFollowing(): void {
  useEffect(() => {
    let shownSession: string | null = null;
    let planned = false;
    const follow = () => {
      rebuild();
      const { session: id } = session.get();
      if (id !== shownSession && canvas.get().nodes.length > 0 && flow()) {
        shownSession = id;
        requestAnimationFrame(() => fitAll());
      }
    };
    // Pictures come in bursts and only make nodes taller: one look a frame is enough for them.
    const followSoon = () => {
      if (!planned) {
        planned = true;
        requestAnimationFrame(() => {
          planned = false;
          follow();
        });
      }
    };
    follow();
    const stops = [
      useSession.subscribe((now, was) => {
        if (now.root !== was.root || now.types !== was.types || now.looks !== was.looks) {
          follow();
        } else if (now.previews !== was.previews) {
          followSoon();
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
