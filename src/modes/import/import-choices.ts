import { withOffer } from '../../io/open/accept-offer.ts';
import type { OpenChoices } from '../../io/open/open-result.ts';
import type { ImportSurvey, LayerChoice } from '../../model/import.ts';
import type { Offer } from '../../model/offer.ts';
import type { ImportSwitches } from '../../ui/import/import-events.ts';

/** The choices with something more said of some layers. */
export function withLayerChoice(
  choices: OpenChoices,
  keys: readonly string[],
  choice: LayerChoice,
): OpenChoices {
  const changed = keys.map((key) => [key, { ...choices.layers?.[key], ...choice }] as const);
  return { ...choices, layers: { ...choices.layers, ...Object.fromEntries(changed) } };
}

export const withSwitches = (
  choices: OpenChoices,
  { joinLedgers, sumBuildings }: ImportSwitches,
): OpenChoices => ({ ...choices, skipLedgers: !joinLedgers, ownFiguresOnly: !sumBuildings });

/**
 * The choices with an offer of the report accepted: a conversion becomes the system of the layers that it is about, so
 * that the fields show it; where a file settles its own system it is said of the role.
 */
export function withAcceptedOffer(choices: OpenChoices, offer: Offer, { layers }: ImportSurvey): OpenChoices {
  if (offer.kind !== 'convert' && offer.kind !== 'convertFile' && offer.kind !== 'assume')
    return withOffer(choices, offer);
  const meant = layers.filter(({ plan, file }) => {
    if (offer.kind === 'assume') return plan.crs === null;
    return offer.kind === 'convert' ? plan.role === offer.role : file === offer.file;
  });
  if (meant.length === 0 || meant.some(({ settledCrs }) => settledCrs !== null))
    return withOffer(choices, offer);
  return withLayerChoice(
    choices,
    meant.map(({ key }) => key),
    { crs: offer.crs },
  );
}
