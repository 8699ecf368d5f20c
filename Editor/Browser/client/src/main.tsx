import "./look/look.css";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { notify } from "./session/notices";
import { connect } from "./session/session";
import { followTheme } from "./look/theme";

async function start(): Promise<void> {
  // `?fake` edits a graph in memory, without a server; the built pages do not hold it.
  if (import.meta.env.DEV && new URLSearchParams(window.location.search).has("fake")) {
    const { fakeLink } = await import("./session/fake/fakeLink");
    await connect(fakeLink(window.location.search));
  } else {
    await connect();
  }
}

followTheme();
createRoot(document.getElementById("root")!).render(<App />);
start().catch((error: Error) => notify("error", error.message));
