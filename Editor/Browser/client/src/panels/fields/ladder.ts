/** What a dragged number is held to. */
export interface Scale {
  min?: number;
  max?: number;
  integer: boolean;
}

/** Pixels to the side that are one step. */
const stepPixels = 4;

/** Pixels up or down that are one rung of the ladder. */
const rungPixels = 32;

/** The step that suits a setting: a power of ten, a few hundred of which cross its range. */
export function stepOf({ min, max, integer }: Scale): number {
  if (integer) return 1;
  if (min === undefined || max === undefined) return 0.1;
  const power = 10 ** Math.floor(Math.log10((max - min) / 200) + 1e-9);
  return Math.min(1, Math.max(0.0001, power));
}

/** The step after a drag up or down: ten times as coarse, or as fine, for each rung. */
export function rungOf(scale: Scale, step: number, upPixels: number): number {
  const rung = step * 10 ** Math.trunc(upPixels / rungPixels);
  return scale.integer ? Math.max(1, rung) : Math.max(1e-6, rung);
}

/** The value after a drag to the side. Shift is ten times as coarse, Ctrl as fine. */
export function dragged(
  scale: Scale,
  from: number,
  pixels: number,
  step: number,
  keys: { shift: boolean; ctrl: boolean } = { shift: false, ctrl: false },
): number {
  const factor = (keys.shift ? 10 : 1) / (keys.ctrl ? 10 : 1);
  const steps = Math.trunc((pixels / stepPixels) * (scale.integer ? factor : 1));
  const wanted = from + steps * step * (scale.integer ? 1 : factor);
  return held(scale, tidy(wanted, step * (scale.integer ? 1 : Math.min(1, factor))));
}

/** The value, held inside the range and whole where it must be. */
export function held({ min, max, integer }: Scale, value: number): number {
  const whole = integer ? Math.round(value) : value;
  return Math.min(max ?? Infinity, Math.max(min ?? -Infinity, whole));
}

/** The value without the dust of binary fractions, as fine as a step. */
export function tidy(value: number, step: number): number {
  const digits = Math.min(12, Math.max(0, Math.ceil(-Math.log10(step)) + 1));
  return Number(value.toFixed(digits));
}

/** A number as it is shown: exact, but without the dust of binary fractions. */
export function shownNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** Whether a slider makes sense: the range has ends, and a hand can tell its steps apart. */
export function hasSlider(scale: Scale): boolean {
  if (scale.min === undefined || scale.max === undefined) return false;
  const steps = (scale.max - scale.min) / stepOf(scale);
  return steps > 0 && steps <= 2000;
}
