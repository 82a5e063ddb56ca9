/** Hands a file to the browser's downloads. */
export function downloadFile(name: string, blob: Blob): void {
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** Puts a text on the clipboard; false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  return (
    (await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )) ?? false
  );
}

/** Moves the keyboard to the first thing inside that takes it, through shadow roots. */
export function focusFirst(within: Element | null): void {
  const takes = (root: ParentNode): HTMLElement | null => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.matches('button, a[href], canvas[tabindex]')) return element;
      const inside = element.shadowRoot && takes(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const target = within && ((within.shadowRoot && takes(within.shadowRoot)) || takes(within));
  target?.focus();
}
