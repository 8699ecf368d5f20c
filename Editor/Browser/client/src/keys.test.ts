import { describe, expect, it } from "vitest";
import { keyName } from "./keys";

const pressed = (key: string, more: object = {}) => keyName({ key, ...more } as KeyboardEvent);

describe("keyName", () => {
  it.each([
    [pressed("d", { ctrlKey: true }), "Ctrl+D"],
    [pressed("d", { metaKey: true }), "Ctrl+D"],
    [pressed("D", { ctrlKey: true, shiftKey: true }), "Ctrl+Shift+D"],
    [pressed("?", { shiftKey: true }), "?"],
    [pressed(" "), "Space"],
    [pressed("ArrowUp", { altKey: true }), "Alt+ArrowUp"],
    [pressed("Delete", { shiftKey: true }), "Shift+Delete"],
  ])("gives %s", (name, wanted) => expect(name).toBe(wanted));
});
