import { useEffect } from "react";
import { actions } from "./actions";
import { Canvas } from "./canvas/Canvas";
import { isOnCanvas } from "./canvas/gestures/focus";
import { pressKey } from "./keys";
import { Notices } from "./Notices";
import { Inspector } from "./panels/Inspector";
import { Outline } from "./panels/Outline";
import { Popups } from "./panels/Popups";
import { TopBar } from "./panels/TopBar";
import { Viewer } from "./panels/Viewer";
import { useView } from "./session/view";
import "./App.css";

/** The window: a bar, the canvas, and panels around it that may be closed. */
export function App() {
  const panels = useView((state) => state.panels);
  const theme = useView((state) => state.theme);

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.defaultPrevented) {
        pressKey(event, actions, isOnCanvas());
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);

  return (
    <div className="app">
      <header className="slot-top"><TopBar /></header>
      <nav className="slot-left" aria-label="Outline">{panels.outline && <Outline />}</nav>
      <main className="slot-canvas" aria-label="Graph"><Canvas /></main>
      <aside className="slot-right" aria-label="Inspector">
        {panels.inspector && <Inspector />}
      </aside>
      <section className="slot-bottom" aria-label="Viewer">
        {panels.viewer && <Viewer />}
      </section>
      <Popups />
      <Notices />
    </div>
  );
}
