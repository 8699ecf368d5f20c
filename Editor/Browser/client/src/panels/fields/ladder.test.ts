import { describe, expect, it } from "vitest";
import { dragged, hasSlider, held, rungOf, shownNumber, stepOf } from "./ladder";

const fraction = { min: 0.01, max: 4, integer: false };
const whole = { min: 0, max: 100_000_000, integer: true };

describe("stepOf", () => {
  it.each([
    [{ min: 0, max: 1, integer: false }, 0.001],
    [fraction, 0.01],
    [{ min: -100, max: 100, integer: false }, 1],
    [{ min: 0, max: 86400, integer: false }, 1],
    [{ integer: false }, 0.1],
    [whole, 1],
  ])("suits %o", (scale, wanted) => expect(stepOf(scale)).toBeCloseTo(wanted, 9));
});

describe("dragged", () => {
  it("moves a step for four pixels", () => expect(dragged(fraction, 1, 8, 0.01)).toBe(1.02));
  it("is coarse with Shift", () =>
    expect(dragged(fraction, 1, 8, 0.01, { shift: true, ctrl: false })).toBe(1.2));
  it("is fine with Ctrl", () =>
    expect(dragged(fraction, 1, 8, 0.01, { shift: false, ctrl: true })).toBe(1.002));
  it("stays inside the range", () => {
    expect(dragged(fraction, 3.99, 400, 0.01)).toBe(4);
    expect(dragged(fraction, 0.02, -400, 0.01)).toBe(0.01);
  });
  it("keeps whole numbers whole", () => {
    expect(dragged(whole, 10, 9, 1)).toBe(12);
    expect(dragged(whole, 10, 9, 1, { shift: false, ctrl: true })).toBe(10);
    expect(dragged(whole, 10, 8, 1, { shift: true, ctrl: false })).toBe(30);
  });
  it("comes back to where it began", () => expect(dragged(fraction, 1.234, 0, 0.01)).toBe(1.234));
});

describe("rungOf", () => {
  it("is ten times as coarse a rung higher", () => expect(rungOf(fraction, 0.01, 40)).toBe(0.1));
  it("is ten times as fine a rung lower", () =>
    expect(rungOf(fraction, 0.01, -40)).toBeCloseTo(0.001, 9));
  it("ends at one for whole numbers", () => expect(rungOf(whole, 1, -100)).toBe(1));
});

describe("numbers", () => {
  it("are held whole", () => expect(held(whole, 2.6)).toBe(3));
  it("are shown without dust", () => expect(shownNumber(0.1 + 0.2)).toBe("0.3"));
  it("have a slider where a hand can hit the steps", () => {
    expect(hasSlider(fraction)).toBe(true);
    expect(hasSlider(whole)).toBe(false);
    expect(hasSlider({ integer: false })).toBe(false);
  });
});
