/** Stands where the panel will be. */
export function Popups() {
  return null;
}
