import { type SVGTemplateResult, svg } from 'lit';

const wrap = (content: SVGTemplateResult): SVGTemplateResult => svg`
  <svg viewBox="0 0 64 48" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linejoin="round" stroke-linecap="round">${content}</svg>`;

/** A wall: a map with a mark, rails on both sides, a strip of time below. */
export const wallPicture = wrap(svg`
  <rect x="3" y="4" width="58" height="40" rx="4" />
  <path d="M9 11h9M9 17h9M9 23h6M46 11h9M46 17h9M46 23h6M9 38v-2M14 38v-4M19 38v-6M24 38v-5M29 38v-7M34 38v-4" />
  <path d="M24 10l7-2 9 3-1 8-6 7-8-4z" /><path d="M31 8l1 9 7 2M32 17l-8 5" opacity=".6" />
`);

/** Two neighbours, and the border between them being moved. */
export const planPicture = wrap(svg`
  <path d="M6 10l24-5 2 10-4 12 6 15-26-3z" /><path d="M30 5l27 4 2 29-25 4" />
  <circle cx="28" cy="27" r="3.500" fill="currentColor" /><path d="M36 27h8m-3-3l3 3-3 3M20 27h-8m3-3l-3 3 3 3" opacity=".6" />
`);

/** A pin on a phone. */
export const findPicture = wrap(svg`
  <rect x="19" y="3" width="26" height="42" rx="4" /><path d="M29 40h6" />
  <path d="M32 11a7 7 0 0 1 7 7c0 5-7 13-7 13s-7-8-7-13a7 7 0 0 1 7-7z" /><circle cx="32" cy="18" r="2.500" />
`);
