import type { Catalogue } from './templates.ts';

/**
 * The sentences in traditional characters, by their simplified source. Converted from the source when the page is
 * built (tools/zh-hant.ts), so that none can be missing; empty where nothing was built, as on the command line.
 */
export const zhHant: Catalogue = {};
