/** The part of a stream that is played. */
export interface Span {
  first: number;
  last: number;
  loop: boolean;
}

/** Keeps the time of a film: which frame is due, and how many were not shown. */
export class Playback {
  private shownFrames = 0;
  private droppedFrames = 0;
  private due = 0;
  private begun: number;

  constructor(
    private readonly rate: number,
    private readonly span: Span,
    private readonly from: number,
    now: number,
  ) {
    this.begun = now;
    this.due = -1;
  }

  /** How many frames were due and never shown. */
  get dropped(): number {
    return this.droppedFrames;
  }

  /** Frames shown in each second so far. */
  measured(now: number): number {
    const seconds = (now - this.begun) / 1000;
    return seconds > 0 ? this.shownFrames / seconds : 0;
  }

  /** The frame that is due now; null after the end of a film that does not loop. */
  frameAt(now: number): number | null {
    const { first, last, loop } = this.span;
    const steps = this.stepsAt(now);
    const length = last - first + 1;
    const place = this.from - first + steps;
    if (place >= length && !loop) return null;
    return first + (place % length);
  }

  /** Notes that the frame that was due at this moment is on screen. */
  shown(asked: number): void {
    const steps = this.stepsAt(asked);
    if (steps <= this.due) return;
    this.droppedFrames += steps - this.due - 1;
    this.shownFrames++;
    this.due = steps;
  }

  private stepsAt(now: number): number {
    return Math.max(0, Math.floor(((now - this.begun) / 1000) * this.rate + 1e-6));
  }
}
