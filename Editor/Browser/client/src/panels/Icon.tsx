const paths = {
  reset: "M3 8a5 5 0 1 0 1.6-3.7M3 2.5v3h3",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  dice: "M3 3h10v10H3zM5.7 5.7h.01M10.3 10.3h.01M8 8h.01M10.3 5.7h.01M5.7 10.3h.01",
  curve: "M2 13c5 0 4-9 8-9 2 0 3 2 4 4",
  lock: "M4 7.5h8V13H4zM5.7 7.5V5.3a2.3 2.3 0 0 1 4.6 0v2.2",
  unlock: "M4 7.5h8V13H4zM5.7 7.5V5.3a2.3 2.3 0 0 1 4.4-.9",
  close: "M4 4l8 8M12 4l-8 8",
  plus: "M8 3v10M3 8h10",
  play: "M5 3.2v9.6L13 8z",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  stop: "M4 4h8v8H4z",
  next: "M4 3.5v9L10 8zM12 3.5v9",
  back: "M12 3.5v9L6 8zM4 3.5v9",
  loop: "M3 7a3 3 0 0 1 3-3h6.5L10.5 2M13 9a3 3 0 0 1-3 3H3.500l2 2",
  pin: "M6 2.500h4l-.6 4.200L12 9H4l2.6-2.300zM8 9v4.5",
  fit: "M2.5 6V2.500H6M10 2.500h3.500V6M13.5 10v3.500H10M6 13.500H2.500V10",
  undo: "M6 3 2.5 6.5 6 10M3 6.500h6a3.5 3.5 0 0 1 0 7H7",
  redo: "M10 3l3.5 3.500L10 10M13 6.500H7a3.5 3.5 0 0 0 0 7h2",
  folder: "M2 4h4l1.5 2H14v7H2z",
  file: "M4 2h5l3 3v9H4zM9 2v3h3",
  warning: "M8 2.5 14.5 13.500h-13zM8 6.500v3.500M8 12h.01",
  eye: "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 9.5a1.5 1.5 0 1 0 0-3",
  share: "M8 10V2.500M5 5l3-3 3 3M3 9v4.500h10V9",
  wire: "M2 4.500h3c3 0 3 7 6 7h3M4 4.500h.01",
  step: "M4 3v10M7 8h6M10.5 5.5 13 8l-2.5 2.5",
} as const;

export type IconName = keyof typeof paths;

/** A small line drawing beside or instead of words; never the only name of a control. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const full = name === "play" || name === "stop";
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true"
      fill={full ? "currentColor" : "none"} stroke="currentColor" strokeWidth="1.5"
      strokeLinecap="round" strokeLinejoin="round">
      <path d={paths[name]} />
    </svg>
  );
}
