/** Calls with the newest value once a frame at most. */
export function oncePerFrame<Value>(call: (value: Value) => void): (value: Value) => void {
  let newest: { readonly value: Value } | null = null;
  return (value) => {
    const waiting = newest !== null;
    newest = { value };
    if (waiting) return;
    requestAnimationFrame(() => {
      const last = newest;
      newest = null;
      if (last) call(last.value);
    });
  };
}
