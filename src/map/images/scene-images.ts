import { EVENT_STATUSES, type EventStatus, type FacilityClass } from '../../model/records.ts';
import type { Palette } from '../palette.ts';
import { lastCall } from '../scene/memo.ts';
import type { SceneImage } from '../scene/scene.ts';
import { hatch } from './hatch.ts';
import { diamond, disc, painted, roundedSquare, triangle } from './paint.ts';

export const MISSING_HATCH = 'hatch-missing';
export const ALERT_HATCH = 'hatch-alert';
export const BROKEN_HATCH = 'hatch-broken';

const OTHER_EVENT = 'event-other';

/** Name of a station's icon. */
export const stationIcon = (facility: FacilityClass): string => `station-${facility}`;

/** Name of an event's icon; an unknown state has one of its own. */
export const eventIcon = (status: string): string =>
  EVENT_STATUSES.some((known) => known === status) ? `event-${status}` : OTHER_EVENT;

/** Rounded square = 中心, ring = 站, dot = 点: told apart by form, so that colour is free. */
function stationImage(facility: FacilityClass, { stationFill, stationInk, halo }: Palette): SceneImage {
  const c = 11;
  if (facility === 'center') {
    return painted(22, 22, [
      { shape: roundedSquare(c, c, 20, 5.5), colour: halo },
      { shape: roundedSquare(c, c, 17, 4.5), colour: stationInk },
      { shape: roundedSquare(c, c, 13.4, 3), colour: stationFill },
      { shape: triangle(c, c + 0.8, 4), colour: stationInk },
    ]);
  }
  if (facility === 'station') {
    return painted(22, 22, [
      { shape: disc(c, c, 8.2), colour: halo },
      { shape: disc(c, c, 6.8), colour: stationInk },
      { shape: disc(c, c, 5), colour: stationFill },
      { shape: disc(c, c, 2), colour: stationInk },
    ]);
  }
  return painted(22, 22, [
    { shape: disc(c, c, 5.2), colour: halo },
    { shape: disc(c, c, 3.9), colour: stationInk === halo ? stationFill : stationInk },
    { shape: disc(c, c, 2.4), colour: stationFill },
  ]);
}

/** A diamond that fills up as the event goes on; a closed one is hollow and grey. */
function eventImage(status: EventStatus | null, palette: Palette): SceneImage {
  const c = 10;
  const closed = status === 'closed';
  const ink = closed ? palette.mutedText : palette.accent;
  const step = status === null ? 0 : EVENT_STATUSES.indexOf(status) / (EVENT_STATUSES.length - 1);
  const top = c + 6 - 12 * step;
  const inner = diamond(c, c, 6);
  return painted(20, 20, [
    { shape: diamond(c, c, 9.4), colour: palette.halo },
    { shape: diamond(c, c, 8), colour: ink },
    { shape: inner, colour: palette.panel },
    { shape: (x, y) => (closed ? 1 : Math.max(inner(x, y), top - y)), colour: ink },
  ]);
}

/** Every image that the style may name, in the colours of one palette. */
export const imagesOf = lastCall((palette: Palette): ReadonlyMap<string, SceneImage> => {
  const facilities: readonly FacilityClass[] = ['center', 'station', 'point'];
  return new Map<string, SceneImage>([
    [
      MISSING_HATCH,
      hatch({ stripe: palette.missingStripe, ground: palette.missing, tilePx: 12, share: 0.22, slope: 1 }),
    ],
    [
      ALERT_HATCH,
      hatch({ stripe: palette.alert, ground: palette.alertGround, tilePx: 16, share: 0.48, slope: 1 }),
    ],
    [BROKEN_HATCH, hatch({ stripe: palette.brokenStripe, ground: null, tilePx: 14, share: 0.3, slope: -1 })],
    ...facilities.map((f): [string, SceneImage] => [stationIcon(f), stationImage(f, palette)]),
    [OTHER_EVENT, eventImage(null, palette)],
    ...EVENT_STATUSES.map((s): [string, SceneImage] => [eventIcon(s), eventImage(s, palette)]),
  ]);
});
