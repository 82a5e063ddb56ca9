import type { IControl } from 'maplibre-gl';

/**
 * Attribution and map approval number (审图号) in the corner of the map. MapLibre's own control takes markup, and
 * these words come from data, so they are set as text.
 */
export class Credits implements IControl {
  readonly #element = document.createElement('div');

  constructor() {
    this.#element.className = 'maplibregl-ctrl maplibregl-ctrl-attrib onegrid-credits';
  }

  onAdd(): HTMLElement {
    return this.#element;
  }

  onRemove(): void {
    this.#element.remove();
  }

  say(words: readonly string[]): void {
    const text = words.filter((word) => word !== '').join(' · ');
    this.#element.textContent = text;
    this.#element.hidden = text === '';
  }
}
