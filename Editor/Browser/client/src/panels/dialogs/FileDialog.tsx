import { useNode, useNodeType } from "../../session/hooks";
import { takeFile } from "../fields/assets";
import { write } from "../fields/write";
import { inWords } from "../words";
import { FilePicker } from "./FilePicker";

interface FileDialogProps {
  node: string;
  setting: string;
  onClose: () => void;
}

/** Chooses the file of a setting, from wherever in the page it is asked for. */
export function FileDialog({ node, setting: name, onClose }: FileDialogProps) {
  const type = useNodeType(useNode(node)?.type);
  const setting = type?.settings.find((one) => one.name === name);
  if (!setting) return null;
  const kind = setting.asset ?? "file";
  const choose = async (path: string) => {
    onClose();
    const gesture = crypto.randomUUID();
    const value = await takeFile(kind, path, gesture);
    if (value !== null) await write([node], setting, value, gesture);
  };
  return <FilePicker kind={kind} title={inWords(name)} onChoose={choose} onClose={onClose} />;
}
