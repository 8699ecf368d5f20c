import type { CurveData } from "../../session/protocol";
import { shownNumber } from "../fields/ladder";

const tones = ["blue", "orange", "green", "pink", "teal", "purple"];
const [width, height, room] = [600, 200, 28];

/** Values over time, such as a signal or the losses of a training, with the frame shown. */
export function Plot({ data, words }: { data: CurveData; words: string }) {
  const series = data.series.filter((one) => one.x.length > 0);
  const [left, right] = ends(series.flatMap((one) => one.x));
  const [low, high] = ends(series.flatMap((one) => one.y));
  const x = (value: number) => room + ((value - left) / (right - left || 1)) * (width - 2 * room);
  const y = (value: number) =>
    height - room - ((value - low) / (high - low || 1)) * (height - 2 * room);
  return (
    <figure className="plot">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words || "A curve"}>
        <path className="plot-ground"
          d={`M${room} ${height - room}H${width - room}M${room} ${room}H${width - room}`} />
        <text x={room} y={room - 6}>{short(high)}</text>
        <text x={room} y={height - room + 14}>{short(low)}</text>
        <text x={width - room} y={height - room + 14} textAnchor="end">{short(right)}</text>
        {series.map((one, i) => (
          <path key={one.name} className="plot-line" style={{ stroke: tone(i) }}
            d={`M${one.x.map((at, j) => `${x(at).toFixed(1)} ${y(one.y[j]!).toFixed(1)}`)
              .join("L")}`} />
        ))}
      </svg>
      <figcaption className="row wrap small">
        {series.map((one, i) => (
          <span key={one.name} className="row plot-name">
            <span className="plot-mark" style={{ background: tone(i) }} />
            {one.name} <span className="mono">{short(one.y.at(-1)!)}</span>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function ends(values: readonly number[]): [number, number] {
  const finite = values.filter(Number.isFinite);
  return [finite.reduce((a, b) => Math.min(a, b), Infinity),
    finite.reduce((a, b) => Math.max(a, b), -Infinity)];
}

function short(value: number): string {
  return Number.isFinite(value) ? shownNumber(Number(value.toPrecision(4))) : "–";
}

function tone(index: number): string {
  return `var(--tone-${tones[index % tones.length]})`;
}
