/** One request of a frame. */
export interface FrameWish {
  frame: number;
  width: number;
  height?: number;
  /** For a sheet of the whole stream: most frames on it. */
  tiles?: number;
}

/**
 * Asks for one frame at a time, the newest wish first: what was wished in between is never asked
 * for, so that dragging does not leave a queue behind.
 */
export class FrameRequests<T> {
  private busy = false;
  private closed = false;
  private next: FrameWish | null = null;

  constructor(
    private readonly look: (wish: FrameWish) => Promise<T>,
    private readonly show: (picture: T, wish: FrameWish) => void,
    private readonly fail: (error: Error) => void,
  ) {}

  /** Whether a frame is on its way. */
  get isBusy(): boolean {
    return this.busy;
  }

  /** Wishes for a frame. */
  wish(wish: FrameWish): void {
    this.next = wish;
    void this.pump();
  }

  /** Shows nothing any more. */
  close(): void {
    this.closed = true;
    this.next = null;
  }

  private async pump(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (this.next && !this.closed) {
      const wish = this.next;
      this.next = null;
      try {
        const picture = await this.look(wish);
        if (!this.closed) this.show(picture, wish);
      } catch (error) {
        if (!this.closed) this.fail(error as Error);
      }
    }
    this.busy = false;
  }
}
