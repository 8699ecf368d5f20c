/** What a typed number may refer to. */
export interface NumberPlace {
  unit?: string;
  fps?: number;
  /** The value that `+= 2` and its kind start from. */
  from?: number;
}

/** A typed number: its value, or what is wrong with it. */
export type TypedNumber = { value: number } | { wrong: string };

class Wrong extends Error {}

/** Reads a number as people type it: `1/3`, `2*(3+4)`, `1.5s`, `90°`, `+= 10`. */
export function readNumber(text: string, place: NumberPlace = {}): TypedNumber {
  const trimmed = text.trim();
  if (trimmed === "") return { wrong: "Nothing is typed. Type a number, such as 0.5." };
  const change = /^([-+*/])=\s*(.*)$/.exec(trimmed);
  const current = place.from ?? 0;
  const whole = change ? `(${current})${change[1]}(${change[2]})` : trimmed;
  try {
    const value = new Reader(whole, place).read();
    if (!Number.isFinite(value)) throw new Wrong("it divides by zero");
    return { value };
  } catch (wrong) {
    if (!(wrong instanceof Wrong)) throw wrong;
    return { wrong: `${trimmed}: ${wrong.message}. Type a number, such as 0.5 or 1/3.` };
  }
}

/** Factors that turn a typed unit into the unit of the setting. */
function factors({ unit, fps = 30 }: NumberPlace): Record<string, number> {
  const shared = { "%": 0.01, k: 1000 };
  if (unit === "seconds") {
    const frame = 1 / fps;
    return { ...shared, ms: 0.001, s: 1, sec: 1, min: 60, h: 3600, f: frame, frames: frame };
  }
  if (unit === "frames") return { ...shared, f: 1, s: fps, sec: fps, min: 60 * fps };
  if (unit === "radians") {
    const degree = Math.PI / 180;
    return { ...shared, rad: 1, deg: degree, "°": degree, turn: 2 * Math.PI };
  }
  return unit === "pixels" ? { ...shared, px: 1 } : shared;
}

/** Reads sums of products of signed powers, one character after the other. */
class Reader {
  private at = 0;
  private readonly units: Record<string, number>;

  constructor(
    private readonly text: string,
    place: NumberPlace,
  ) {
    this.units = { ...factors(place), ...(place.unit ? { [place.unit]: 1 } : {}) };
  }

  read(): number {
    const value = this.sum();
    if (this.peek() !== "") throw new Wrong(`"${this.text.slice(this.at).trim()}" is no number`);
    return value;
  }

  private sum(): number {
    let value = this.product();
    for (;;) {
      if (this.take("+")) value += this.product();
      else if (this.take("-") || this.take("−")) value -= this.product();
      else return value;
    }
  }

  private product(): number {
    let value = this.signed();
    for (;;) {
      if (this.take("*") || this.take("×")) value *= this.signed();
      else if (this.take("/") || this.take("÷")) value /= this.signed();
      else return value;
    }
  }

  private signed(): number {
    if (this.take("-") || this.take("−")) return -this.signed();
    if (this.take("+")) return this.signed();
    const base = this.one();
    return this.take("^") ? base ** this.signed() : base;
  }

  private one(): number {
    if (this.take("(")) {
      const value = this.sum();
      if (!this.take(")")) throw new Wrong("a bracket is not closed");
      return value * this.unit();
    }
    const constant = this.match(/^(pi|π)/i);
    if (constant) return Math.PI * this.unit();
    const number = this.match(/^(\d+([.,]\d*)?|[.,]\d+)(e[-+]?\d+)?/i);
    if (!number) throw new Wrong(this.peek() === "" ? "something is missing" : "this is no number");
    return Number(number.replace(",", ".")) * this.unit();
  }

  private unit(): number {
    const names = Object.keys(this.units).sort((a, b) => b.length - a.length);
    const rest = this.text.slice(this.at).trimStart().toLowerCase();
    const name = names.find((n) => rest.startsWith(n) && !/^[a-z]/.test(rest.slice(n.length)));
    if (name === undefined) return 1;
    this.peek();
    this.at += name.length;
    return this.units[name]!;
  }

  private match(pattern: RegExp): string | undefined {
    this.peek();
    const found = pattern.exec(this.text.slice(this.at))?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private take(sign: string): boolean {
    if (this.peek() !== sign) return false;
    this.at++;
    return true;
  }

  private peek(): string {
    while (this.text[this.at] === " ") this.at++;
    return this.text[this.at] ?? "";
  }
}

/** Reads whole numbers separated by commas, semicolons or spaces. */
export function readNumbers(text: string): { values: number[] } | { wrong: string } {
  const parts = text.split(/[\s,;[\]]+/).filter((part) => part !== "");
  const odd = parts.find((part) => !/^[-+]?\d+(\.\d+)?$/.test(part));
  if (odd === undefined) return { values: parts.map(Number) };
  return { wrong: `${odd}: this is no number. Type numbers separated by commas, such as 6, 3, 8.` };
}
