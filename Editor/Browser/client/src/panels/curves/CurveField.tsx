import { useState } from "react";
import type { SettingType } from "../../session/protocol";
import { send } from "../../session/session";
import { useSession } from "../../session/store";
import { NumberField } from "../fields/NumberField";
import { useLive } from "../fields/useLive";
import { Icon } from "../Icon";
import { inWords } from "../words";
import { CurvePlot } from "./CurvePlot";
import { addPoint, movePoint, removePoint, turnPoint, valueAt, ways, type Point } from "./curve";
import { isWhole } from "./frame";
import "./curves.css";

interface CurveFieldProps {
  node: string;
  setting: SettingType;
  points: Point[];
}

const wayNames = { smooth: "Smooth", linear: "Straight", hold: "Hold" };

/** A curve over time on a setting: points dragged, moved by keys, or typed. */
export function CurveField({ node, setting, points }: CurveFieldProps) {
  const readOnly = useSession((state) => state.readOnly);
  const [chosen, setChosen] = useState(0);
  const live = useLive(points, (next, gesture) =>
    send({ do: "curve", node, setting: setting.name, points: next, gesture }));
  const shown = live.shown;
  const at = Math.min(chosen, shown.length - 1);
  const [seconds, value, way] = shown[at]!;
  const label = inWords(setting.name);

  const put = (next: Point[]) => {
    live.change(next);
    void live.end();
  };

  const add = (time: number, height: number) => {
    const added = addPoint(shown, time, isWhole(setting) ? Math.round(height) : height);
    put(added.points);
    setChosen(added.index);
  };

  const addAfter = () => {
    const next = shown[at + 1]?.[0] ?? seconds + 2;
    const middle = (seconds + next) / 2;
    add(middle, valueAt(shown, middle));
  };

  return (
    <div className="curve" role="group" aria-label={`Curve of ${label}`}>
      <CurvePlot label={label} setting={setting} points={shown} chosen={at} disabled={readOnly}
        onChoose={setChosen} onAdd={add} onRemove={(index) => put(removePoint(shown, index))}
        onMove={(index, time, height) => live.change(movePoint(shown, index, time, height))}
        onMoved={() => void live.end()} />
      <div className="curve-point">
        <NumberField label={`Time of point ${at + 1}`} value={seconds} unit="s" fps={30}
          scale={{ min: 0, integer: false }} disabled={readOnly}
          onChange={(time) => put(movePoint(shown, at, time, value))} />
        <NumberField label={`${label} at point ${at + 1}`} value={value} unit={setting.unit}
          fps={30} scale={{ min: setting.min, max: setting.max, integer: isWhole(setting) }}
          disabled={readOnly} onChange={(height) => put(movePoint(shown, at, seconds, height))} />
      </div>
      <div className="row">
        <div className="row segments" role="radiogroup" aria-label={`After point ${at + 1}`}>
          {ways.map((other) => (
            <button key={other} type="button" role="radio" className="button segment"
              aria-checked={way === other} disabled={readOnly}
              onClick={() => put(turnPoint(shown, at, other))}>
              {wayNames[other]}
            </button>
          ))}
        </div>
        <span className="grow" />
        <button type="button" className="button quiet icon" disabled={readOnly} title="Add a point"
          aria-label="Add a point" onClick={addAfter}>
          <Icon name="plus" size={14} />
        </button>
        <button type="button" className="button quiet icon" title="Remove this point"
          aria-label={`Remove point ${at + 1}`} disabled={readOnly || shown.length < 2}
          onClick={() => put(removePoint(shown, at))}>
          <Icon name="close" size={14} />
        </button>
      </div>
    </div>
  );
}
