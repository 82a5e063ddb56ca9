/** An id that nothing else has, also where a page is served over plain http. */
export function newId(): string {
  const words = crypto.getRandomValues(new Uint32Array(4));
  return [...words].map((word) => word.toString(36)).join('');
}
