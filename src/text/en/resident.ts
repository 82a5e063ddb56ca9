import type { Catalogue } from '../templates.ts';

/** Words of the resident's page. */
export const resident: Catalogue = {};
