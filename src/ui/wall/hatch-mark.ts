import { html, type TemplateResult } from 'lit';

/** The mark of an alert as the map draws it: hatched and outlined, so that it is known without its colour. */
export const hatchMark = (): TemplateResult => html`
  <svg class="hatch" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
    <rect x="0.75" y="0.75" width="14.5" height="14.5" rx="2" stroke-width="1.500" />
    <path d="M1 9l8-8M1 15L15 1M7 15l8-8M13 15l2-2" stroke-width="2.200" />
  </svg>`;
