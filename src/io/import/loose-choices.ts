import type { OpenChoices } from '../open/open-result.ts';
import type { ImportChoices } from './choices.ts';

/** What the page's choices say about files without a manifest. */
export function looseChoices({
  title,
  timeZone,
  layers,
  skipLedgers,
  ownFiguresOnly,
}: OpenChoices): ImportChoices {
  return {
    ...(title === undefined ? {} : { title }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(layers === undefined ? {} : { layers }),
    ...(skipLedgers === undefined ? {} : { skipLedgers }),
    ...(ownFiguresOnly === undefined ? {} : { ownFiguresOnly }),
  };
}
