import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const PATHS = {
  select: svg`<path d="M6 3l13 8-6 1.5L10.5 19z"/>`,
  distance: svg`<path d="M4 20L20 4M4 20v-5M4 20h5M20 4v5M20 4h-5"/>`,
  area: svg`<path d="M4 7l8-4 8 5-2 11-12 2z"/><path d="M4 7l8 7 8-6M12 14l-6 7" opacity=".45"/>`,
  lookup: svg`<circle cx="12" cy="12" r="6"/><path d="M12 2v5M12 17v5M2 12h5M17 12h5"/>`,
  search: svg`<circle cx="11" cy="11" r="6.5"/><path d="M16 16l5 5"/>`,
  close: svg`<path d="M5 5l14 14M19 5L5 19"/>`,
  sun: svg`<circle cx="12" cy="12" r="4"/><path d="M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2"/>`,
  moon: svg`<path d="M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z"/>`,
  phone: svg`<path d="M6 3h3l2 5-2.5 2a12 12 0 0 0 5.5 5.5l2-2.5 5 2v3c0 1.5-1 3-3 3C10 21 3 14 3 6c0-2 1.500-3 3-3z"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  down: svg`<path d="M5 9l7 7 7-7"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  whole: svg`<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"/>`,
  locate: svg`<path d="M12 2a7 7 0 0 1 7 7c0 5-7 13-7 13S5 14 5 9a7 7 0 0 1 7-7z"/><circle cx="12" cy="9" r="2.500"/>`,
  folder: svg`<path d="M3 6h6l2 3h10v11H3z"/>`,
  save: svg`<path d="M12 3v12M7 10l5 5 5-5M4 20h16"/>`,
  copy: svg`<path d="M8 8h12v12H8z"/><path d="M4 16V4h12"/>`,
  help: svg`<circle cx="12" cy="12" r="9"/><path d="M9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.3-1 .8-1 1.700M12 17v.1"/>`,
  warning: svg`<path d="M12 4l9 16H3z"/><path d="M12 10v4M12 17v.1"/>`,
  walk: svg`<circle cx="13" cy="4" r="1.800"/><path d="M9 21l3-7-2-3 1-4 4 4 3 1M12 14l3 3v4M11 7l-4 2v4"/>`,
  undo: svg`<path d="M9 6L4 11l5 5M4 11h10a6 6 0 0 1 0 12h-3" transform="translate(0 -2)"/>`,
  redo: svg`<path d="M15 6l5 5-5 5M20 11H10a6 6 0 0 0 0 12h3" transform="translate(0 -2)"/>`,
  compare: svg`<path d="M12 3v18M4 6h5v12H4zM15 6h5v12h-5"/>`,
  border: svg`<path d="M4 18l5-6 4 2 7-8"/><circle cx="9" cy="12" r="2"/><circle cx="13" cy="14" r="2"/>`,
  reshape: svg`<path d="M3 17c4-9 9 3 18-8"/><path d="M3 17h4M17 9h4" opacity=".45"/>`,
  split: svg`<path d="M4 5h16v14H4z" opacity=".5"/><path d="M14 3l-4 6 3 5-3 7"/>`,
  merge: svg`<path d="M4 5h16v14H4z"/><path d="M12 5v3M12 11v2M12 16v3" opacity=".6"/>`,
  paint: svg`<path d="M20 4l-9 9M8 13c-3 0-3 3-5 5 4 2 8 0 8-3z"/>`,
  box: svg`<path d="M5 5h14v14H5z" stroke-dasharray="3 3"/>`,
  lasso: svg`<path d="M12 5c5 0 8 2 8 5s-3 5-8 5-8-2-8-5 3-5 8-5z" stroke-dasharray="3 2.500"/><path d="M8 14c0 3-2 3-2 6"/>`,
  lock: svg`<path d="M6 11h12v9H6zM9 11V7a3 3 0 0 1 6 0v4"/>`,
  place: svg`<path d="M12 21s-6-6-6-11a6 6 0 0 1 12 0c0 5-6 11-6 11z"/><path d="M12 7v6M9 10h6"/>`,
  edit: svg`<path d="M4 20l1-5L16 4l4 4L9 19z"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof PATHS;

/** A line icon of 24 units in the colour of its text; decoration only, so its button carries the name. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
    stroke-linejoin="round" stroke-linecap="round" aria-hidden="true">${PATHS[name]}</svg>`;
