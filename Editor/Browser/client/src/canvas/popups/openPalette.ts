import type { Outcome } from "../../session/commands";
import type { Found } from "../../session/commands";
import { say } from "../../session/notices";
import { send } from "../../session/session";
import { select } from "../../session/view";
import { sizeOfNew, sizesOf } from "../model/build";
import { canvas, pointerOnScreen, toFlow, type PaletteWish } from "../model/state";
import { focusItem } from "../gestures/focus";

/** Opens the palette; without a place, where the pointer is. */
export function openPalette(wish?: Partial<PaletteWish>): void {
  const screen = wish?.screen ?? pointerOnScreen();
  canvas.set({ palette: { at: wish?.at ?? toFlow(screen), screen, ...wish }, menu: null });
}

/** Puts what was found on the canvas, wired as the wish says. */
export async function place(found: Found, wish: PaletteWish): Promise<void> {
  canvas.set({ palette: null });
  const { type, port } = found;
  const [x, y] = wish.at;
  let outcome: Outcome;
  if (wish.replace) {
    outcome = await send({ do: "replace", id: wish.replace, type });
  } else if (wish.into) {
    const sizes = { ...sizesOf([]), "": sizeOfNew(type) };
    outcome = await send({ do: "insert", type, into: wish.into, at: [x - 110, y - 40], sizes });
  } else {
    const wires = !port ? undefined
      : wish.from ? [{ from: wish.from, to: `.${port}` }]
        : wish.to ? [{ from: `.${port}`, to: wish.to }] : undefined;
    const at: [number, number] = wish.to ? [x - 228, y - 40] : wish.from ? [x, y - 40] : [x, y];
    outcome = await send({ do: "addNode", type, at, wires });
  }
  const made = outcome.ok ? outcome.made[0] ?? wish.replace : undefined;
  if (made) {
    select([made]);
    say(`Added ${made}, ${type}.`);
    focusItem(made);
  }
}
