import { useState } from "react";
import { useSession } from "../../session/store";
import { Icon, type IconName } from "../Icon";
import { clearEnds, goToFrame, lastOf, markEnd, playhead, step, togglePlay,
  usePlayhead } from "./playhead";
import { rateOf, readFrame, timecode } from "./timecode";
import type { Shown } from "./useFrames";

/** Plays, steps, and says where the film stands. */
export function Transport({ pace }: { pace: Shown["pace"] }) {
  const { frame, length, first, last, loop, playing } = usePlayhead();
  const rate = useSession((state) => rateOf(state.root.settings?.["fps"]));
  const still = length < 2;
  const button = (icon: IconName, label: string, act: () => void, pressed?: boolean) => (
    <button type="button" className="button quiet icon" aria-label={label} title={label}
      aria-pressed={pressed} disabled={still} onClick={act}>
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="transport" role="toolbar" aria-label="Play">
      {button("back", "Back one frame (,)", () => step(-1))}
      {button(playing ? "pause" : "play", playing ? "Pause (K)" : "Play (K)", togglePlay)}
      {button("next", "On one frame (.)", () => step(1))}
      {button("loop", "Play round and round", () => playhead.set({ loop: !loop }), loop)}
      <FrameNumber key={frame} frame={frame} rate={rate} disabled={still} />
      <span className="soft small mono transport-of">of {length > 0 ? length : "–"}</span>
      <span className="mono transport-time">{timecode(frame, rate)}</span>
      <span className="grow" />
      {pace && (
        <span className="soft small mono" role="status">
          {pace.rate.toFixed(1)} of {Number(rate.toFixed(2))} fps
          {pace.dropped > 0 ? `, ${pace.dropped} left out` : ""}
        </span>
      )}
      <button type="button" className="button quiet" disabled={still}
        title="Begin to play at this frame" onClick={() => markEnd("first")}>In</button>
      <button type="button" className="button quiet" disabled={still}
        title="Play up to this frame" onClick={() => markEnd("last")}>Out</button>
      {(first > 0 || last !== null) && (
        <button type="button" className="button quiet" onClick={clearEnds}
          title={`Plays ${first} to ${lastOf({ last, length })}. Play all of it again`}>All</button>
      )}
    </div>
  );
}

function FrameNumber(props: { frame: number; rate: number; disabled: boolean }) {
  const { frame, rate, disabled } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const found = typed === null ? null : readFrame(typed, rate);
    setTyped(null);
    if (found !== null && found !== frame) goToFrame(found);
  };
  return (
    <input className="field mono transport-frame" aria-label="Frame number or time code"
      value={typed ?? frame} disabled={disabled} inputMode="numeric" autoComplete="off"
      onFocus={(event) => event.currentTarget.select()} onBlur={take}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") take();
        else if (event.key === "Escape") setTyped(null);
        else return;
        event.stopPropagation();
      }} />
  );
}
