/** Datasets whose every position has a height, made from its place so that shared borders agree. */
import type { Geometry, Position } from 'geojson';
import type { DatasetParts } from '../src/model/dataset.ts';
import type { Track } from '../src/model/records.ts';

/** Metres with two decimals, some of them zero and some below it. */
export const heightAt = ([lng, lat]: Position): number =>
  (((Math.round(lng! * 1e7) * 31 + Math.round(lat! * 1e7) * 17) % 4001) - 2000) / 100 + 0;

type Nested = Position | readonly Nested[];

const raisedPlaces = (coordinates: Nested): Nested =>
  typeof coordinates[0] === 'number'
    ? [...(coordinates as Position), heightAt(coordinates as Position)]
    : (coordinates as readonly Nested[]).map(raisedPlaces);

function raisedShape<Shape extends Geometry>(geometry: Shape): Shape {
  if (geometry.type === 'GeometryCollection') return geometry;
  return { ...geometry, coordinates: raisedPlaces(geometry.coordinates as Nested) };
}

const raisedTrack = (track: Track): Track => ({
  ...track,
  heightM: Float64Array.from(track.timesMs, (_, i) =>
    heightAt([track.lngLat[2 * i]!, track.lngLat[2 * i + 1]!]),
  ),
});

const raisedAll = <One extends { readonly geometry: Geometry }>(records: readonly One[]): One[] =>
  records.map((record) => ({ ...record, geometry: raisedShape(record.geometry) }));

export const raised = (parts: DatasetParts): DatasetParts => ({
  ...parts,
  grids: raisedAll(parts.grids),
  stations: raisedAll(parts.stations),
  tracks: parts.tracks.map(raisedTrack),
  buildings: raisedAll(parts.buildings),
  walkways: raisedAll(parts.walkways),
  places: raisedAll(parts.places),
  basemap: raisedAll(parts.basemap),
});
