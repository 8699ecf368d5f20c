/** Keeps a choice on this machine; a browser that keeps nothing shows it until the page goes. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch (error) {
    console.info("This browser keeps no choices.", error);
  }
}

/** The choice kept on this machine; null for none. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
