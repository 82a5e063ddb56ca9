import type { Catalogue } from '../templates.ts';

/** Words of the elements that the modes share. */
export const ui: Catalogue = {};
