import { actionOf } from "../actions";
import { isPossible, labelOf } from "../action";
import { useSession } from "../session/store";
import { openDialog, togglePanel, useView, type Panel } from "../session/view";
import { chooseTheme, chosenTheme, themeNames, themes } from "../look/theme";
import { Banners } from "./Banners";
import { Icon, type IconName } from "./Icon";
import { Menu, type MenuRow } from "./Menu";
import { MadeMenu } from "./run/MadeMenu";
import { PeerList } from "./run/PeerList";
import { ProblemButton } from "./run/ProblemButton";
import { RunBar } from "./run/RunBar";
import { nameOf } from "./words";
import "./top.css";

const panelNames: Partial<Record<Panel, string>> = {
  outline: "Outline",
  inspector: "Inspector",
  viewer: "Viewer",
};

/** What is open, what was done, what runs, and what to show. */
export function TopBar() {
  const { path, changed, root, readOnly } = useSession();
  useSession((state) => state.undo ?? state.redo);
  const panels = useView((state) => state.panels);
  const title = String(root.meta?.["title"] ?? "") || nameOf(path) || "New graph";
  const views: MenuRow[] = [
    ...Object.entries(panelNames).map(([panel, label]) => ({
      label,
      checked: panels[panel as Panel],
      do: () => togglePanel(panel as Panel),
    })),
    ...themes.map((theme) => ({
      label: themeNames[theme],
      checked: chosenTheme() === theme,
      do: () => chooseTheme(theme),
    })),
    { label: "Keys", keys: "?", do: () => openDialog({ kind: "keys" }) },
  ];
  return (
    <>
      <div className="top">
        <Menu label="Graph" className="button quiet top-name" rows={[
          { label: "Open or begin another…", do: () => openDialog({ kind: "start" }) },
          { label: "Save", keys: "Ctrl+S", disabled: readOnly, do: () => actionOf("save").do() },
          { label: "Search commands…", keys: "Ctrl+K",
            do: () => openDialog({ kind: "commands" }) },
        ]}>
          <h1 className="cut">{title}</h1>
          <span className="soft small cut">{nameOf(path)}</span>
          {changed && <span className="top-changed" title="Not saved yet">
            <span className="spoken">not saved</span></span>}
        </Menu>
        <Act id="undo" icon="undo" />
        <Act id="redo" icon="redo" />
        <span className="grow" />
        <RunBar />
        <span className="grow" />
        <ProblemButton />
        <MadeMenu />
        <PeerList />
        <Menu label="View" className="button quiet" rows={views}><Icon name="eye" /> View</Menu>
        <button type="button" className="button" disabled={!changed || readOnly}
          title="Save (Ctrl+S)" onClick={() => actionOf("save").do()}>Save</button>
      </div>
      <Banners />
    </>
  );
}

function Act({ id, icon }: { id: string; icon: IconName }) {
  const action = actionOf(id);
  const label = labelOf(action);
  return (
    <button type="button" className="button quiet icon" aria-label={label}
      title={[label, action.keys?.[0]].filter(Boolean).join("  ")} disabled={!isPossible(action)}
      onClick={() => action.do()}>
      <Icon name={icon} />
    </button>
  );
}
