/** Whether this browser draws WebGL 2, which the map needs. */
export function drawsWebgl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  // Browsers keep few contexts alive: this one is given back at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
