import { expect, test } from 'vitest';
import { textOf, withFeature, world } from '../../../../tests/world.ts';
import { cases, manifestOf } from '../../../../tests/world-door.ts';
import { checkFeatures } from '../check-features.ts';

const good = world().files.tracks[0]!;
const times = good.properties.datetimes as readonly string[];
const places = (good.geometry as { coordinates: readonly (readonly number[])[] }).coordinates;

async function read(properties: Readonly<Record<string, unknown>>, coordinates: unknown = places) {
  const made = withFeature(world(), 'tracks', 0, properties, {
    type: 'LineString',
    coordinates: coordinates as [],
  });
  const checked = await checkFeatures('tracks', textOf(made, 'tracks'), 't', manifestOf(made));
  if (checked.cancelled) throw new Error('Nobody cancelled.');
  const own = checked.kept.filter(({ id }) => id.startsWith(String(good.properties.id)));
  return { own, findings: checked.findings };
}

test('a track has one instant in milliseconds for each of its places', async () => {
  const { own, findings } = await read({});
  expect(findings).toEqual([]);
  expect([...own[0]!.timesMs]).toEqual(times.map((time) => Date.parse(time)));
  expect([...own[0]!.lngLat]).toEqual(places.flat());
  expect(own[0]).not.toHaveProperty('accuracyM');
});

test('times that do not pair with places set the track aside', async () => {
  const { own, findings } = await read({ datetimes: times.slice(1) });
  expect(own).toEqual([]);
  expect(cases(findings)).toEqual(['V15 count-differs']);
  expect(cases((await read({ datetimes: undefined })).findings)).toEqual(['V15 count-differs']);
});

test('times out of order are sorted together with their places', async () => {
  const swap = <T>(list: readonly T[]): T[] => [list[1]!, list[0]!, ...list.slice(2)];
  const { own, findings } = await read({ datetimes: swap(times) }, swap(places));
  expect(cases(findings)).toEqual(['V15 times-sorted']);
  expect([...own[0]!.lngLat]).toEqual(places.flat());
});

test('repeated and unreadable times go with their places', async () => {
  const { own, findings } = await read({ datetimes: [times[0], times[0], 'soon', ...times.slice(3)] });
  expect(cases(findings)).toEqual(['V15 times-repeated', 'V15 times-unreadable']);
  expect(own[0]!.timesMs).toHaveLength(times.length - 2);
});

test('times without offset are read in the zone of the dataset, and said so', async () => {
  const local = times.map((time) => new Date(Date.parse(time) + 8 * 3_600_000).toISOString().slice(0, 19));
  const { own, findings } = await read({ datetimes: local });
  expect(cases(findings)).toEqual(['V15 no-offset']);
  expect([...own[0]!.timesMs]).toEqual(times.map((time) => Date.parse(time)));
});

test('a gap splits the track and the parts are numbered', async () => {
  const late = times.map((time, i) => new Date(Date.parse(time) + (i < 6 ? 0 : 600_000)).toISOString());
  const { own, findings } = await read({ datetimes: late });
  expect(cases(findings)).toEqual(['V16 split']);
  expect(own.map(({ id, timesMs }) => [id.slice(-2), timesMs.length])).toEqual([
    ['01', 6],
    ['#2', 6],
  ]);
});

test('a place that nobody could reach is dropped and shown', async () => {
  const wild = [118.6, 24.9];
  const { own, findings } = await read(
    {},
    places.map((place, i) => (i === 4 ? wild : place)),
  );
  expect(cases(findings)).toEqual(['V16 too-fast']);
  expect(findings[0]!.geometry).toEqual({ type: 'MultiPoint', coordinates: [wild] });
  expect(own[0]!.timesMs).toHaveLength(times.length - 1);
});

test('accuracies go with their fixes; a list of another length is not used', async () => {
  const { own } = await read({ accuracyM: times.map((_, i) => i) });
  expect([...own[0]!.accuracyM!]).toEqual(times.map((_, i) => i));
  const { own: without, findings } = await read({ accuracyM: [5] });
  expect(without[0]).not.toHaveProperty('accuracyM');
  expect(cases(findings)).toEqual(['V01 property-type']);
});
