import { useSession } from "../../session/store";
import { togglePanel } from "../../session/view";
import { Icon } from "../Icon";
import { Menu } from "../Menu";
import { enter } from "../../session/http";
import { addressOf, madeOf } from "../viewer/made";
import { counted, nameOf } from "../words";

/** What the run made: a film opens in the viewer, everything in a page of its own. */
export function MadeMenu() {
  const run = useSession((state) => state.run);
  const made = madeOf(run);
  if (made.length === 0) return null;
  const open = async (path: string) => {
    // The page is opened at once, or the browser would take it for an advertisement.
    const page = window.open("", "_blank");
    await enter();
    if (page) page.location.href = addressOf(path, String(run.seconds ?? ""));
  };
  return (
    <Menu label={`${counted(made.length, "file")} made`} className="button quiet" rows={[
      ...(made.some((one) => one.kind === "film")
        ? [{ label: "Show the viewer", do: () => togglePanel("viewer", true) }] : []),
      ...made.map((one) => ({
        label: `Open ${nameOf(one.path)} of ${one.node}`,
        do: () => void open(one.path),
      })),
    ]}>
      <Icon name="file" size={14} /> {counted(made.length, "file")}
    </Menu>
  );
}
