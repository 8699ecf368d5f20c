import { outlineOf } from "../../look/wires";
import { useLook } from "../../session/hooks";
import type { CurveData, Preview } from "../../session/protocol";
import { useSession } from "../../session/store";
import { usePreview } from "../../session/watches";
import { measure, type NodeShape } from "../model/shape";
import { useCanvas } from "../model/state";
import { useWireColor } from "../model/useWireColor";

/** What comes out of a node, or how its long work is going, as the server shows it. */
export function NodePicture({ id, data, port }: { id: string; data: NodeShape; port: string }) {
  const wanted = useCanvas((state) => state.pictures);
  const type = data.outputs.find((output) => output.name === port)?.type ?? "";
  const shown = useSession((state) => state.statuses[id]?.shows?.[0]) ?? port;
  const preview = usePreview(id, wanted ? shown : null, measure.width * 2);
  if (!data.picture) {
    return null;
  }
  return (
    <div className="shape-picture" style={{ bottom: measure.footer, height: measure.picture }}>
      {preview ? <Shown id={id} preview={preview} /> : <NoPicture type={type} />}
      {preview?.words && preview.data?.kind !== "text" && (
        <span className="shape-caption">{preview.words}</span>
      )}
    </div>
  );
}

/** Before there is a picture: the mark of what will be shown. */
function NoPicture({ type }: { type: string }) {
  const look = useLook(type);
  return (
    <svg className="shape-none" viewBox="0 0 12 12" aria-hidden="true">
      <path d={outlineOf(look.shape)} fill={useWireColor(look.color)} />
    </svg>
  );
}

function Shown({ id, preview }: { id: string; preview: Preview }) {
  if (preview.data?.kind === "curve") {
    return <Curve data={preview.data} name={`${id}: ${preview.words}`} />;
  }
  if (preview.data?.kind === "text") {
    return <p className="shape-text">{preview.data.text}</p>;
  }
  return <img src={preview.url} alt={`${id}: ${preview.words}`} draggable={false} />;
}

const strokes = ["var(--tone-blue)", "var(--tone-orange)", "var(--tone-green)"];

/** Curves in a box of 100 by 100, stretched to the area. */
function Curve({ data, name }: { data: CurveData; name: string }) {
  const xs = data.series.flatMap((one) => one.x);
  const ys = data.series.flatMap((one) => one.y);
  const [left, right] = [least(xs), most(xs)];
  const [low, high] = [least(ys), most(ys)];
  const points = (x: number[], y: number[]) => x.map((at, i) => [
    ((at - left) / (right - left || 1)) * 100,
    95 - (((y[i] ?? 0) - low) / (high - low || 1)) * 90,
  ].join()).join(" ");
  return (
    <svg className="shape-curve" viewBox="0 0 100 100" preserveAspectRatio="none" role="img"
      aria-label={name}>
      {data.series.map(({ name: key, x, y }, i) => (
        <polyline key={key} points={points(x, y)} fill="none" strokeWidth="1.5"
          stroke={strokes[i % strokes.length]} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
}

const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
