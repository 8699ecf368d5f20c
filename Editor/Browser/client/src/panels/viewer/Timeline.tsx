import { useEffect, useRef, useState } from "react";
import { useSession } from "../../session/store";
import { goToFrame, lastOf, playhead, rateNow, usePlayhead } from "./playhead";
import { markEvery, rateOf, timecode } from "./timecode";

const room = 26;

/** The length of a stream to scrub along, with the part that is played. */
export function Timeline() {
  const { frame, length, first, last } = usePlayhead();
  const rate = useSession((state) => rateOf(state.root.settings?.["fps"]));
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  const held = useRef<"frame" | "first" | "last" | null>(null);
  const end = Math.max(1, length - 1);
  const across = Math.max(1, width - 2 * room);
  const x = (at: number) => room + (at / end) * across;

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width));
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);

  const drag = (event: React.PointerEvent) => {
    if (!held.current) return;
    const left = box.current!.getBoundingClientRect().left;
    const at = Math.round(Math.max(0, Math.min(1, (event.clientX - left - room) / across)) * end);
    const now = playhead.get();
    if (held.current === "frame") goToFrame(at, true);
    else if (held.current === "first") playhead.set({ first: Math.min(at, lastOf(now)) });
    else playhead.set({ last: Math.max(at, now.first) });
  };

  const grab = (event: React.PointerEvent, what: "frame" | "first" | "last") => {
    if (length < 2 || event.button !== 0) return;
    event.stopPropagation();
    box.current!.setPointerCapture(event.pointerId);
    held.current = what;
    if (what !== "frame") return;
    playhead.set({ playing: false });
    drag(event);
  };

  const drop = () => {
    held.current = null;
    playhead.set({ scrubbing: false });
  };

  const press = (event: React.KeyboardEvent, what: "frame" | "first" | "last") => {
    const second = Math.max(1, Math.round(rateNow()));
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: second,
      PageDown: -second, Home: -Infinity, End: Infinity }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const now = playhead.get();
    const to = Math.max(0, Math.min(end, (what === "frame" ? now.frame : what === "first"
      ? now.first : lastOf(now)) + by * (event.shiftKey ? 10 : 1)));
    if (what === "frame") goToFrame(to);
    else if (what === "first") playhead.set({ first: Math.min(to, lastOf(now)) });
    else playhead.set({ last: Math.max(to, now.first) });
  };

  const slider = (what: "frame" | "first" | "last", label: string, at: number) => ({
    role: "slider",
    tabIndex: 0,
    "aria-label": label,
    "aria-valuemin": 0,
    "aria-valuemax": end,
    "aria-valuenow": at,
    "aria-valuetext": `frame ${at}, ${timecode(at, rate)}`,
    "aria-disabled": length < 2 || undefined,
    onKeyDown: (event: React.KeyboardEvent) => press(event, what),
    onPointerDown: (event: React.PointerEvent) => grab(event, what),
  });

  const every = markEvery((across / end) * rate);
  const marks = Array.from({ length: Math.floor(end / rate / every) + 1 }, (_, i) => i * every)
    .filter((seconds) => x(seconds * rate) < width - 60);
  const until = lastOf({ last, length });
  return (
    <div className="timeline" ref={box} onPointerMove={drag} onPointerUp={drop}
      onPointerCancel={drop} onPointerDown={(event) => grab(event, "frame")}
      data-empty={length < 2 || undefined}>
      <div className="timeline-part" style={{ left: x(first), width: x(until) - x(first) }} />
      {length > 1 && marks.map((seconds) => (
        <span key={seconds} className="timeline-mark mono" style={{ left: x(seconds * rate) }}>
          {timecode(seconds * rate, rate)}
        </span>
      ))}
      <span className="timeline-end" style={{ left: x(first) }}
        {...slider("first", "First frame that is played", first)} />
      <span className="timeline-end last" style={{ left: x(until) }}
        {...slider("last", "Last frame that is played", until)} />
      <span className="timeline-head" style={{ left: x(frame) }}
        {...slider("frame", "Frame", frame)} />
    </div>
  );
}
