/** Stands where the panel will be. */
export function TopBar() {
  return null;
}
