import { useState } from "react";
import type { Json, SettingType } from "../../session/protocol";
import { useSession } from "../../session/store";
import { FilePicker } from "../dialogs/FilePicker";
import { Icon } from "../Icon";
import { inWords, nameOf } from "../words";
import { assetNamed, takeFile, upload } from "./assets";

interface AssetFieldProps {
  label: string;
  setting: SettingType;
  value: string | null;
  compact?: boolean;
  disabled?: boolean;
  describedBy?: string;
  onChange: (value: Json, gesture?: string) => unknown;
}

/** A file that the graph reads: chosen from the allowed folders, or dropped here. */
export function AssetField(props: AssetFieldProps) {
  const { label, setting, value, compact, disabled, describedBy, onChange } = props;
  const assets = useSession((state) => state.root.assets);
  const [picking, setPicking] = useState(false);
  const [over, setOver] = useState(false);
  const kind = setting.asset ?? "file";
  const path = assetNamed(assets, value)?.path ?? value ?? "";
  const shown = value === null ? "differ" : path ? nameOf(path) : "none";

  const take = async (chosen: string) => {
    setPicking(false);
    const gesture = crypto.randomUUID();
    const taken = await takeFile(kind, chosen, gesture);
    if (taken) await onChange(taken, gesture);
  };

  const drop = async (event: React.DragEvent) => {
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (!file || disabled) return;
    event.preventDefault();
    event.stopPropagation();
    const put = await upload(file);
    if (put) await take(put);
  };

  return (
    <span className="asset" data-over={over || undefined} onDrop={drop}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}>
      <button type="button" className="field asset-name nodrag" disabled={disabled} title={path}
        aria-label={`${label}: ${shown}. Choose a file`} aria-describedby={describedBy}
        onClick={() => setPicking(true)}>
        <Icon name={kind === "pictureFolder" ? "folder" : "file"} size={14} />
        <span className="cut grow">{shown === "none" ? `Choose a ${inWords(kind).toLowerCase()}…`
          : shown}</span>
      </button>
      {!compact && path && (
        <button type="button" className="button quiet icon" disabled={disabled}
          aria-label={`Take no file for ${label}`} title="Take no file"
          onClick={() => onChange("")}>
          <Icon name="close" size={14} />
        </button>
      )}
      {picking && (
        <FilePicker kind={kind} title={label} near={path} onChoose={take}
          onClose={() => setPicking(false)} />
      )}
    </span>
  );
}
