import { useRef, useState } from "react";
import type { SettingType } from "../../session/protocol";
import { shownNumber, stepOf, tidy } from "../fields/ladder";
import { frameOf, valueAt, type Point } from "./curve";
import { isWhole, mappingOf, outlineOf } from "./frame";

interface CurvePlotProps {
  label: string;
  setting: SettingType;
  points: readonly Point[];
  chosen: number;
  disabled: boolean;
  onChoose: (index: number) => void;
  onAdd: (seconds: number, value: number) => void;
  onRemove: (index: number) => void;
  onMove: (index: number, seconds: number, value: number) => void;
  onMoved: () => void;
}

const [width, height] = [300, 120];

/** The drawing of a curve. A double click adds a point; points are dragged or moved by arrows. */
export function CurvePlot(props: CurvePlotProps) {
  const { label, setting, points, chosen, disabled } = props;
  const drawing = useRef<SVGSVGElement>(null);
  const [dragged, setDragged] = useState<{ index: number; frame: Frame } | null>(null);
  const own = frameOf(points, 4, setting.min, setting.max);
  // While a point is dragged the frame stays: a ground that moves cannot be aimed at.
  const frame = dragged?.frame ?? own;
  const map = mappingOf(frame, width, height);
  const step = stepOf({ min: setting.min, max: setting.max, integer: isWhole(setting) });

  const held = (value: number) => tidy(
    Math.min(setting.max ?? Infinity, Math.max(setting.min ?? -Infinity,
      isWhole(setting) ? Math.round(value) : value)), step / 10);

  const placeOf = (event: React.MouseEvent): [number, number] => {
    const box = drawing.current!.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    return [map.seconds(x), held(map.value(y))];
  };

  const drag = (event: React.PointerEvent) => {
    if (dragged) props.onMove(dragged.index, ...placeOf(event));
  };

  const drop = () => {
    if (!dragged) return;
    setDragged(null);
    props.onMoved();
  };

  const press = (event: React.KeyboardEvent, index: number) => {
    const [seconds, value] = points[index]!;
    const big = event.shiftKey ? 10 : 1;
    const by = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, step],
      ArrowDown: [0, -step] }[event.key];
    if (by) {
      props.onMove(index, seconds + by[0]! * big, held(value + by[1]! * big));
      props.onMoved();
    } else if (event.key === "Delete" || event.key === "Backspace") {
      props.onRemove(index);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <svg className="curve-plot nodrag" ref={drawing} viewBox={`0 0 ${width} ${height}`} role="group"
      aria-label={`Drawing of ${label} over ${shownNumber(frame.seconds)} seconds`}
      onPointerMove={drag} onPointerUp={drop} onPointerCancel={drop}
      onDoubleClick={(event) => !disabled && props.onAdd(...placeOf(event))}>
      <path className="curve-ground" d={`M9 ${map.y(frame.low)}H291M9 ${map.y(frame.high)}H291`} />
      <text className="curve-words" x="12" y={map.y(frame.high) + 11}>
        {shownNumber(tidy(frame.high, step))}
      </text>
      <text className="curve-words" x="12" y={map.y(frame.low) - 4}>
        {shownNumber(tidy(frame.low, step))}
      </text>
      <text className="curve-words" x="288" y={map.y(frame.low) - 4} textAnchor="end">
        {shownNumber(frame.seconds)} s
      </text>
      <path className="curve-line" d={outlineOf(points, valueAt, map, frame.seconds)} />
      {points.map(([seconds, value, way], i) => (
        <g key={i} role="button" tabIndex={i === chosen ? 0 : -1} className="curve-dot"
          aria-label={`Point ${i + 1} at ${seconds} seconds, ${shownNumber(value)}, ${way}`}
          aria-pressed={i === chosen} transform={`translate(${map.x(seconds)} ${map.y(value)})`}
          onFocus={() => props.onChoose(i)} onKeyDown={(event) => press(event, i)}
          onPointerDown={(event) => {
            props.onChoose(i);
            if (disabled) return;
            drawing.current!.setPointerCapture(event.pointerId);
            setDragged({ index: i, frame: own });
          }}>
          <circle r="12" className="curve-reach" />
          <circle r="4.5" />
        </g>
      ))}
    </svg>
  );
}

type Frame = ReturnType<typeof frameOf>;
