import type { Catalogue } from '../templates.ts';
import { common } from './common.ts';

/** All English sentences, by their Chinese source. One file an area, so that two people rarely meet in one. */
export const en: Catalogue = { ...common };
