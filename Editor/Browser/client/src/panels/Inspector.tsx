/** Stands where the panel will be. */
export function Inspector() {
  return null;
}
