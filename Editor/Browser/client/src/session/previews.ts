import type { PreviewHeader } from "./messages";
import type { CurveData, Preview, TextData } from "./protocol";

const headerSize = 4;

/** Reads a binary message: the length of the header, the header, the data. */
export function previewOf(bytes: ArrayBuffer): { preview: Preview; answer?: number } {
  const length = new DataView(bytes).getUint32(0, true);
  const text = new TextDecoder().decode(new Uint8Array(bytes, headerSize, length));
  const header = JSON.parse(text) as PreviewHeader;
  const data = new Uint8Array(bytes, headerSize + length);
  const preview: Preview = {
    node: header.node,
    port: header.port,
    frame: header.frame,
    mediaType: header.mediaType,
    words: header.words ?? "",
    facts: header.facts ?? null,
  };
  if (header.mediaType === "application/json") {
    preview.data = JSON.parse(new TextDecoder().decode(data)) as CurveData | TextData;
  } else if (data.length > 0) {
    preview.url = URL.createObjectURL(new Blob([data], { type: header.mediaType }));
  }
  return { preview, answer: header.answer };
}

/** Gives the memory of a picture back, once what showed it has had time to show the next. */
export function release(preview: Preview | undefined): void {
  const url = preview?.url;
  if (url) {
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }
}
