import type { SettingType } from "../../session/protocol";

/** The settings of the graph itself, described like those of nodes. */
export const graphSettings: readonly (SettingType & { text?: boolean })[] = [
  {
    name: "seed", type: "long", default: 0, min: 0, max: 4294967295,
    doc: "Where all random numbers of the graph come from.",
  },
  {
    name: "fps", type: "fps", default: "30",
    doc: "Frames a second of the film, such as 25, 30 or 30000/1001.",
  },
  {
    name: "width", type: "int", default: 0, min: 0, max: 16384, unit: "pixels",
    doc: "Width of pictures that come in; 0 leaves them as they are.",
  },
  {
    name: "height", type: "int", default: 0, min: 0, max: 16384, unit: "pixels",
    doc: "Height of pictures that come in; 0 leaves them as they are.",
  },
];

/** What a graph tells of itself, in the order it is asked. */
export const metaNames = ["title", "author", "license", "description"] as const;
