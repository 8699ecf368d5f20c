import { describe, expect, it } from "vitest";
import { readNumber, readNumbers, type NumberPlace } from "./arithmetic";

function value(text: string, place?: NumberPlace): number {
  const read = readNumber(text, place);
  if ("wrong" in read) throw new Error(read.wrong);
  return read.value;
}

describe("readNumber", () => {
  it.each([
    ["12", 12],
    [" -3.5 ", -3.5],
    ["0,25", 0.25],
    [".5", 0.5],
    ["1e3", 1000],
    ["1/4", 0.25],
    ["2*(3+4)", 14],
    ["2+3*4", 14],
    ["10-4-3", 3],
    ["2^3^2", 512],
    ["-2^2", -4],
    ["50%", 0.5],
    ["2k", 2000],
    ["2*pi", 2 * Math.PI],
  ])("reads %s", (text, wanted) => expect(value(text)).toBeCloseTo(wanted, 12));

  it("reads units of time", () => {
    const place = { unit: "seconds", fps: 25 };
    expect(value("500ms", place)).toBe(0.5);
    expect(value("1min + 2 s", place)).toBe(62);
    expect(value("50f", place)).toBe(2);
    expect(value("3 seconds", place)).toBe(3);
  });

  it("reads seconds where frames are counted", () =>
    expect(value("2s", { unit: "frames", fps: 24 })).toBe(48));

  it("reads degrees where radians are counted", () =>
    expect(value("180°", { unit: "radians" })).toBeCloseTo(Math.PI, 12));

  it("changes the value there is", () => {
    expect(value("+= 5", { from: 10 })).toBe(15);
    expect(value("*=1+1", { from: 10 })).toBe(20);
    expect(value("-=3", { from: -2 })).toBe(-5);
  });

  it.each(["", "abc", "1+", "(2", "1 2", "1/0", "3 apples", "--"])('refuses "%s"', (text) =>
    expect(readNumber(text)).toHaveProperty("wrong"),
  );
});

describe("readNumbers", () => {
  it("reads a list in any spelling", () =>
    expect(readNumbers("[6, 3; 8 2]\n4")).toEqual({ values: [6, 3, 8, 2, 4] }));
  it("reads nothing as an empty list", () => expect(readNumbers("  ")).toEqual({ values: [] }));
  it("names what is no number", () =>
    expect(readNumbers("1, x")).toEqual({ wrong: expect.stringMatching(/^x: /) }));
});
