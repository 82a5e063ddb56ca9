/** Saves a JSON text as a file of the device; nothing is sent. */
export function saveText(name: string, json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then; taken back at once, some save nothing.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
