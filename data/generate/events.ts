import type { Feature, Point as PointGeometry } from 'geojson';
import type { EventStatus } from '../../src/model/records.ts';
import { AS_OF_MS, DAYS, instant, stamp } from './clock.ts';
import type { District } from './districts.ts';
import { lngLat } from './frame.ts';
import { random } from './random.ts';
import type { WalkNetwork } from './walkways.ts';

const STATUSES: readonly EventStatus[] = [
  'reported',
  'accepted',
  'dispatched',
  'handling',
  'answered',
  'closed',
];
const SOURCES = ['patrol', 'resident', 'station', 'hotline'] as const;
const HOUR_MS = 3_600_000;

/** Outcomes are words from a list: never free text, never about a person. */
const OUTCOMES = ['已核实归档', '已协调办结', '已整改复查', '转网格议事厅商议'];

/**
 * Events in all states. Under the names of real communities there is only information gathering, on time; disputes,
 * hazards and what is late happen in the stand-ins alone; in the four published grids nothing happens.
 */
export function eventFeatures(network: WalkNetwork, grids: readonly District[]): Feature<PointGeometry>[] {
  const rnd = random('events');
  const features: Feature<PointGeometry>[] = [];
  for (const grid of grids) {
    if (grid.level !== 2 || grid.published) continue;
    const own = new Set(grid.blocks);
    const spots = network.edges.filter(({ blocks }) => blocks.every((block) => own.has(block)));
    const count = grid.standIn ? rnd.whole(2, 5) : rnd.whole(0, 2);
    for (let i = 0; i < count && spots.length > 0; i++) {
      const type = grid.standIn
        ? rnd.pick(['information', 'mediation', 'hazard', 'environment'])
        : 'information';
      const reported = instant(rnd.whole(0, DAYS - 1), rnd.whole(8, 17), rnd.whole(0, 59));
      const status = rnd.pick(STATUSES);
      const closed = status === 'closed';
      const allowed = rnd.whole(24, 96) * HOUR_MS;
      const late = grid.standIn && rnd.chance(0.3);
      const due =
        closed || late
          ? reported + allowed
          : Math.max(reported + allowed, AS_OF_MS + rnd.whole(3, 70) * HOUR_MS);
      const closedAt = Math.min(reported + Math.round(allowed * rnd.between(0.15, 0.85)), AS_OF_MS - HOUR_MS);
      const line = rnd.pick(spots).line;
      const at = line[Math.floor(line.length / 2)]!;
      if (reported > AS_OF_MS - 2 * HOUR_MS) continue;
      features.push({
        type: 'Feature',
        properties: {
          id: `E${String(features.length + 1).padStart(4, '0')}`,
          type,
          status,
          source: rnd.pick(SOURCES),
          reportedAt: stamp(reported),
          dueAt: stamp(due),
          closedAt: closed ? stamp(closedAt) : null,
          gridCode: grid.code,
          ...(closed ? { outcome: type === 'information' ? OUTCOMES[0] : rnd.pick(OUTCOMES) } : {}),
        },
        geometry: { type: 'Point', coordinates: lngLat(at) },
      });
    }
  }
  return features;
}
