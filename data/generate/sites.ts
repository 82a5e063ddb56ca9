import { distance, distanceToLine, HEIGHT, type Point, WIDTH, wave } from './frame.ts';
import { random } from './random.ts';
import { normal } from './river.ts';

/** What kind of quarter a block lies in; it decides streets and houses. */
export type Quarter = 'village' | 'planned' | 'riverside';

export interface Site {
  readonly at: Point;
  readonly quarter: Quarter;
  /** Which bank of the river: +1 north, -1 south. */
  readonly bank: 1 | -1;
  /** Riverside sites come in mirrored pairs: the number of their chord. */
  readonly chord?: number;
}

/** Direction of the planned quarter's streets: twelve degrees south of east. */
export const PLANNED_HEADING: Point = [0.9781476, -0.2079117];

const MARGIN = 700;
const BANK_SITE = 62;
const CLEAR_OF_RIVER = 148;

/** Hearts of the old villages: alleys are narrow here and blocks small. */
const HEARTS: readonly Point[] = [
  [620, 2980],
  [1330, 3520],
  [1180, 2380],
  [1950, 2900],
  [2160, 3870],
  [680, 1000],
  [1560, 860],
  [2340, 1010],
  [2050, 2020],
];

/** The planned quarter lies east of this wandering line. */
export const plannedFrom = (y: number): number => 2560 + 330 * wave(y / 4400);

function* riverside(river: readonly Point[]): Generator<Site> {
  for (let i = 1; i < river.length; i++) {
    const [a, b] = [river[i - 1]!, river[i]!];
    const n = normal(a, b);
    for (const bank of [1, -1] as const) {
      const at: Point = [
        (a[0] + b[0]) / 2 + n[0] * BANK_SITE * bank,
        (a[1] + b[1]) / 2 + n[1] * BANK_SITE * bank,
      ];
      yield { at, quarter: 'riverside', bank, chord: i };
    }
  }
}

function* lattice(bankOf: (p: Point) => 1 | -1, free: (p: Point) => boolean): Generator<Site> {
  const rnd = random('planned quarter');
  const [cos, sin] = PLANNED_HEADING;
  for (let i = -22; i < 22; i++) {
    for (let j = -26; j < 26; j++) {
      const [u, v] = [i * 204 + (j % 2) * 3, j * 158];
      const at: Point = [
        3300 + u * cos - v * sin + rnd.between(-11, 11),
        2300 + u * sin + v * cos + rnd.between(-9, 9),
      ];
      if (at[0] > plannedFrom(at[1]) && free(at)) yield { at, quarter: 'planned', bank: bankOf(at) };
    }
  }
}

function scattered(bankOf: (p: Point) => 1 | -1, free: (p: Point) => boolean): Site[] {
  const rnd = random('villages');
  const sites: Site[] = [];
  for (let tries = 0; tries < 26_000; tries++) {
    const at: Point = [rnd.between(-MARGIN, WIDTH), rnd.between(-MARGIN, HEIGHT + MARGIN)];
    if (at[0] > plannedFrom(at[1]) - 70 || !free(at)) continue;
    const heart = Math.min(...HEARTS.map((p) => distance(p, at)));
    const apart = Math.min(205, 88 + Math.max(0, heart - 150) * 0.3);
    if (sites.every((site) => distance(site.at, at) > apart)) {
      sites.push({ at, quarter: 'village', bank: bankOf(at) });
    }
  }
  return sites;
}

/**
 * The points that blocks form around: mirrored pairs beside the river, so that borders follow it, a rotated
 * lattice in the planned quarter, scattered ones that crowd around the hearts of the villages.
 */
export function blockSites(river: readonly Point[]): readonly Site[] {
  const bankOf = (p: Point): 1 | -1 => {
    const i = river.findIndex((q) => q[0] > p[0]);
    const [a, b] = [river[Math.max(0, i - 1)]!, river[Math.max(1, i)]!];
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0 ? 1 : -1;
  };
  const free = (p: Point): boolean =>
    p[0] > -MARGIN &&
    p[0] < WIDTH + MARGIN &&
    p[1] > -MARGIN &&
    p[1] < HEIGHT + MARGIN &&
    distanceToLine(p, river) > CLEAR_OF_RIVER;
  return [...riverside(river), ...lattice(bankOf, free), ...scattered(bankOf, free)];
}
