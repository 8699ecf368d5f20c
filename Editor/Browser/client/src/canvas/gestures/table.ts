/** What the pointer does on the canvas, for the table of keys. */
export const pointerTable: { label: string; how: string }[] = [
  { label: "Add a node", how: "Double click on the canvas" },
  { label: "Add what fits, wired", how: "Drag from a port to the canvas" },
  { label: "Insert into a wire", how: "Double click on the wire" },
  { label: "Add a reroute", how: "Alt + double click on the wire" },
  { label: "Take a wire off, or put it elsewhere", how: "Drag from the input it ends at" },
  { label: "Begin another wire at a wired input", how: "Shift + drag from it" },
  { label: "Cut wires", how: "Alt + Shift + drag across them" },
  { label: "Rename", how: "Double click on the name" },
  { label: "Choose several", how: "Drag a box; Shift adds" },
  { label: "Move the view", how: "Drag with the right or middle button" },
  { label: "Zoom", how: "Wheel" },
  { label: "Menu", how: "Right click on a node, wire, port or the canvas" },
  { label: "Take in a file", how: "Drop it on the canvas" },
];
