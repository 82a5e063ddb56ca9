import type { Catalogue } from '../templates.ts';

/** Words of the planner. */
export const planner: Catalogue = {};
