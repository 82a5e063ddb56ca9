import type { Report, Where } from '../report.ts';
import { type Area, readArea } from './areas.ts';
import type { DoorContext } from './context.ts';
import type { RawFeature } from './features.ts';
import type { Fault } from './positions.ts';

/** Sets a feature aside for a fault of its geometry, with its place. */
export function sayFault(
  fault: Fault,
  raw: RawFeature,
  context: DoorContext,
  codes: readonly string[],
): void {
  const where: Where = { feature: raw.index, path: ['geometry', 'coordinates', ...fault.path], codes };
  if (fault.reason === 'swapped-axes') context.tallies.swapped++;
  const { report } = context;
  if (fault.rule === 'V01') report.say('V01', 'coordinates-shape', 'aside', fault.params, where);
  else if (fault.rule === 'V02')
    report.say('V02', fault.reason as 'not-finite', 'aside', fault.params, where);
  else report.say('V04', fault.reason as 'zero-area', 'aside', fault.params, where);
}

/** Lists what was mended in a geometry (V04). */
function sayMends({ mends }: Area, where: Where, report: Report): void {
  const say = (reason: Parameters<typeof report.say<'V04'>>[1], count: number): void => {
    if (count > 0) report.say('V04', reason, 'fixed', { count }, where);
  };
  say('ring-closed', mends.closed);
  say('repeated-positions', mends.repeated);
  say('spikes-removed', mends.spikes);
  say('ring-split', mends.split);
  say('hole-dropped', mends.holesDropped);
  say('part-dropped', mends.partsDropped);
}

/** A feature's Polygon or MultiPolygon, mended and listed (V02, V04, V05), or null after setting it aside. */
export function readAreaOf(raw: RawFeature, context: DoorContext, codes: readonly string[]): Area | null {
  const { geometry } = raw;
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return null;
  const read = readArea(geometry.type, geometry.coordinates, context.positions);
  if (!read.ok) {
    sayFault(read.fault, raw, context, codes);
    return null;
  }
  sayMends(read.value, { feature: raw.index, path: ['geometry'], codes }, context.report);
  context.tallies.rewound += read.value.mends.rewound;
  return read.value;
}
