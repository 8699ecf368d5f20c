import { expect, it } from "vitest";
import { counted, inBytes, inWords, nameOf, shownKeys } from "./words";

it.each([
  ["framesPerKey", "Frames per key"],
  ["seed", "Seed"],
  ["cropLetterbox", "Crop letterbox"],
])("writes %s in words", (name, words) => expect(inWords(name)).toBe(words));

it("counts one and many", () =>
  expect([counted(1, "key"), counted(0, "key")]).toEqual(["1 key", "0 keys"]));

it("finds the name of a file behind either slash", () =>
  expect([nameOf("media/a.png"), nameOf("C:\\x\\b.wav")]).toEqual(["a.png", "b.wav"]));

it.each([
  [12, "12 B"],
  [1500, "1.5 KB"],
  [48_000_000, "48 MB"],
])("writes %d bytes", (size, words) => expect(inBytes(size)).toBe(words));

it.each([
  ["Ctrl+Shift+ArrowLeft", "Ctrl+Shift+←"],
  ["Ctrl+Plus", "Ctrl++"],
  ["Escape", "Esc"],
  ["K", "K"],
])("shows the keys %s", (keys, words) => expect(shownKeys(keys)).toBe(words));
