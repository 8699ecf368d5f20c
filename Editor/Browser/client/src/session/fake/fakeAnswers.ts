import type { Catalogue, End, GraphRoot, NodeType } from "../protocol";

export function typeOfEnd(root: GraphRoot, catalogue: Catalogue, end: End, side: "in" | "out") {
  const [node, port] = end.split(".") as [string, string];
  const type = catalogue.nodes.find((one) => one.type === root.nodes?.[node]?.type);
  return portType(type, port, side);
}

function portType(type: NodeType | undefined, port: string, side: "in" | "out") {
  const ports = side === "out" ? type?.outputs : type?.inputs;
  const found = ports?.find((one) => one.name === port)?.type;
  const signal = side === "in" && type?.settings.some((one) => one.name === port && one.signal);
  return found ?? (signal ? "Signal" : undefined);
}

export function answerTo(message: Record<string, unknown>, root: GraphRoot, catalogue: Catalogue) {
  switch (message["what"]) {
    case "targets": return targets(message["end"] as End, root, catalogue);
    case "search": return { found: search(message, root, catalogue) };
    case "length": return { length: message["node"] === "keys" ? 8 : 800 };
    case "copy": return { text: JSON.stringify({ format: "gangraph/1", nodes: {} }) };
    default: return { error: { code: "unknown", text: "The fake session cannot answer this." } };
  }
}

function targets(end: End, root: GraphRoot, catalogue: Catalogue) {
  const from = typeOfEnd(root, catalogue, end, "out");
  const fits: End[] = [];
  const cannot: Record<End, string> = {};
  for (const [id, entry] of Object.entries(root.nodes ?? {})) {
    const type = catalogue.nodes.find((one) => one.type === entry.type);
    const names = [...type?.inputs ?? [], ...type?.settings.filter((s) => s.signal) ?? []];
    for (const { name } of names) {
      const to = portType(type, name, "in");
      if (to === from) {
        fits.push(`${id}.${name}`);
      } else {
        cannot[`${id}.${name}`] = `${id}.${name} takes ${to}, ${end} gives ${from}.`;
      }
    }
  }
  return { fits, cannot };
}

function search(message: Record<string, unknown>, root: GraphRoot, catalogue: Catalogue) {
  const text = String(message["text"] ?? "").toLowerCase();
  const from = message["from"] as End | undefined;
  const to = message["to"] as End | undefined;
  return catalogue.nodes
    .filter((type) => `${type.type} ${type.summary}`.toLowerCase().includes(text))
    .map((type) => ({
      type: type.type, category: type.category, summary: type.summary,
      port: from
        ? type.inputs.find((one) => one.type === typeOfEnd(root, catalogue, from, "out"))?.name
        : type.outputs.find((one) =>
          to && one.type === typeOfEnd(root, catalogue, to, "in"))?.name,
    }))
    .filter((found) => (!from && !to) || found.port);
}

/** A picture of a value; of keys a sheet with a tile for each. */
export function fakePicture(
  node: string, port: string, more: { frame?: number; answer?: number } = {},
): ArrayBuffer {
  const first = [...node].reduce((sum, letter) => sum + letter.charCodeAt(0) * 37, 0) % 360;
  const isSheet = port === "latents" && node.startsWith("key");
  const tiles = isSheet ? { columns: 4, rows: 2, count: 8 } : { columns: 1, rows: 1, count: 1 };
  const parts = Array.from({ length: tiles.count }, (_, i) => {
    const hue = (first + i * 47 + (more.frame ?? 0)) % 360;
    const [x, y] = [(i % tiles.columns) * 160, Math.floor(i / tiles.columns) * 160];
    return `<radialGradient id="g${i}" cx="${30 + (hue % 40)}%"><stop offset="0"
      stop-color="hsl(${hue} 60% 70%)"/><stop offset="1" stop-color="hsl(${hue + 60} 50% 18%)"/>
      </radialGradient><rect x="${x}" y="${y}" width="160" height="160" fill="url(#g${i})"/>`;
  });
  const [width, height] = [tiles.columns * 160, tiles.rows * 160];
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${
    parts.join("")}</svg>`;
  const header = new TextEncoder().encode(JSON.stringify({
    node, port, ...more, mediaType: "image/svg+xml", words: `64 x 64, frame ${more.frame ?? 0}`,
    facts: isSheet ? { tiles } : null,
  }));
  const data = new TextEncoder().encode(picture);
  const bytes = new Uint8Array(4 + header.length + data.length);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  bytes.set(data, 4 + header.length);
  return bytes.buffer;
}

/** A graph of so many nodes: rows of effects, each wired to the one before. */
export function manyNodes(count: number): GraphRoot {
  const nodes: GraphRoot["nodes"] = {};
  const at: Record<string, [number, number]> = {};
  const columns = Math.ceil(Math.sqrt(count));
  for (let i = 0; i < count; i++) {
    const id = `n${i}`;
    const first = i % columns === 0;
    nodes[id] = first
      ? { type: "PictureFolder", v: 1 }
      : { type: "Swirl", v: 1, in: { frames: `n${i - 1}.frames` } };
    at[id] = [(i % columns) * 280, Math.floor(i / columns) * 240];
  }
  return { format: "gangraph/1", nodes, layout: { at, groups: [], notes: [], reroutes: {} } };
}
