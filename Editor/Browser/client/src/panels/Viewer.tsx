/** Stands where the panel will be. */
export function Viewer() {
  return null;
}
