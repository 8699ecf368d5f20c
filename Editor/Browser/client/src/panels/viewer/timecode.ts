/** Frames a second of a text such as `30` or `30000/1001`; 30 for what is no rate. */
export function rateOf(text: unknown): number {
  const [top, bottom = "1"] = String(text ?? "30").split("/");
  const rate = Number(top) / Number(bottom);
  return Number.isFinite(rate) && rate > 0 ? rate : 30;
}

/** The time code of a frame: minutes, seconds and frames, with hours once there are some. */
export function timecode(frame: number, rate: number): string {
  const base = Math.max(1, Math.round(rate));
  const whole = Math.max(0, Math.floor(frame));
  const seconds = Math.floor(whole / base);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60, whole % base];
  const hours = Math.floor(seconds / 3600);
  const width = String(base - 1).length;
  const text = parts.map((part, i) => String(part).padStart(i === 2 ? width : 2, "0")).join(":");
  return hours > 0 ? `${hours}:${text}` : text;
}

/** Reads a frame number or a time code; null for what is neither. */
export function readFrame(text: string, rate: number): number | null {
  const parts = text.trim().split(/[:;]/);
  if (parts.length > 4 || parts.some((part) => !/^\d+$/.test(part))) return null;
  const numbers = parts.map(Number);
  if (numbers.length === 1) return numbers[0]!;
  const frames = numbers.pop()!;
  return numbers.reduce((all, part) => all * 60 + part, 0) * Math.max(1, Math.round(rate)) + frames;
}

/** How long something takes, in words: `12 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  if (minutes < 60) return rest ? `${minutes} min ${rest} s` : `${minutes} min`;
  const [hours, more] = [Math.floor(minutes / 60), minutes % 60];
  return more ? `${hours} h ${more} min` : `${hours} h`;
}

/** Seconds between two marks of a ruler that has room for so many pixels a second. */
export function markEvery(pixelsPerSecond: number, room = 70): number {
  const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];
  return steps.find((step) => step * pixelsPerSecond >= room) ?? steps.at(-1)!;
}
