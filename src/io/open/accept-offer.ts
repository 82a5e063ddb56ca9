import type { Offer } from '../../model/offer.ts';
import type { OpenChoices } from './open-result.ts';

const withOne = <T>(items: readonly T[] = [], item: T): readonly T[] => [...new Set([...items, item])];

/** The choices with one more that a person accepted; those made before stay. */
export function withOffer(choices: OpenChoices, offer: Offer): OpenChoices {
  switch (offer.kind) {
    case 'convert':
      return { ...choices, roleCrs: { ...choices.roleCrs, [offer.role]: offer.crs } };
    case 'convertFile':
      return { ...choices, fileCrs: { ...choices.fileCrs, [offer.file]: offer.crs } };
    case 'swapRole':
      return { ...choices, swappedRoles: withOne(choices.swappedRoles, offer.role) };
    case 'swapFile':
      return { ...choices, swapped: withOne(choices.swapped, offer.file) };
    case 'assume':
      return { ...choices, assume: offer.crs };
    case 'zone':
      return { ...choices, timeZone: offer.timeZone };
  }
}
