/** A number with an optional hemisphere before or after it: 118.56, E118.56, 24.8°N, 东经118.56. */
const NUMBER = /([EWNS东西南北]?)[经纬]?\s*(-?\d+(?:\.\d+)?)\s*°?\s*([EWNS]?)/giu;

const isLatitude = (mark: string): boolean => 'NS南北'.includes(mark);
const isNegative = (mark: string): boolean => 'WS西南'.includes(mark);

export type TypedPosition =
  | { readonly ok: true; readonly position: readonly [number, number]; readonly swapped: boolean }
  | { readonly ok: false; readonly reason: 'twoNumbers' | 'outOfRange' };

/**
 * Longitude and latitude as a person types them, decimal degrees. Hemispheres decide the order; without them it is
 * longitude first, unless only the other order lies on the earth or near `around` (longitude, latitude), which
 * `swapped` says.
 */
export function typedPosition(text: string, around: readonly [number, number] | null = null): TypedPosition {
  const found = [...text.normalize('NFKC').toUpperCase().matchAll(NUMBER)].map((match) => {
    const mark = match[1] || match[3] || '';
    const value = Number(match[2]);
    return { mark, value: mark && isNegative(mark) ? -value : value };
  });
  const [first, second] = found;
  if (found.length !== 2 || !first || !second) return { ok: false, reason: 'twoNumbers' };
  const marked = first.mark !== '' || second.mark !== '';
  const latFirst = first.mark ? isLatitude(first.mark) : second.mark !== '' && !isLatitude(second.mark);
  const straight: readonly [number, number] = [first.value, second.value];
  const turned: readonly [number, number] = [second.value, first.value];
  if (marked) return checked(latFirst ? turned : straight, false);
  const preferTurned =
    !onEarth(straight) ||
    (around !== null && onEarth(turned) && distance(turned, around) < 5 && distance(straight, around) > 5);
  return checked(preferTurned ? turned : straight, preferTurned);
}

const onEarth = ([lng, lat]: readonly [number, number]): boolean =>
  Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

const distance = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);

function checked(position: readonly [number, number], swapped: boolean): TypedPosition {
  return onEarth(position) ? { ok: true, position, swapped } : { ok: false, reason: 'outOfRange' };
}
