/** Stands where the panel will be. */
export function Outline() {
  return null;
}
