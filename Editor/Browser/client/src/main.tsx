import "./look/look.css";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { notify } from "./session/notices";
import { connect } from "./session/session";
import { followTheme } from "./look/theme";

followTheme();
createRoot(document.getElementById("root")!).render(<App />);
connect().catch((error: Error) => notify("error", error.message));
