/** What the editor says in place of an answer; the code tells which of its reasons it is. */
export class AnswerError extends Error {
  constructor(text: string, readonly code: string) {
    super(text);
  }
}
