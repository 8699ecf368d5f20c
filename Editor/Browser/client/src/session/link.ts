import { graphQuery } from "./http";

/** The wire to the server: text up, text and bytes down. */
export interface Link {
  send(text: string): void;
  close(): void;
}

export interface LinkEvents {
  opened(): void;
  text(message: string): void;
  bytes(data: ArrayBuffer): void;
  /** `refused`: trying again will not help. */
  closed(refused: boolean): void;
}

export type LinkFactory = (events: LinkEvents) => Link;

// The server closes with "policy violation" when the token is wrong.
const refusal = 1008;

/** A WebSocket to the server that served this page. */
export function webSocketLink(events: LinkEvents): Link {
  const { protocol, host } = window.location;
  const scheme = protocol === "https:" ? "wss:" : "ws:";
  const socket = new WebSocket(`${scheme}//${host}/session${graphQuery()}`);
  socket.binaryType = "arraybuffer";
  socket.onopen = () => events.opened();
  socket.onclose = (event) => events.closed(event.code === refusal);
  socket.onmessage = (event: MessageEvent<string | ArrayBuffer>) => {
    if (typeof event.data === "string") {
      events.text(event.data);
    } else {
      events.bytes(event.data);
    }
  };
  return {
    send: (text) => socket.send(text),
    close: () => socket.close(),
  };
}
