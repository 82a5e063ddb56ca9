/**
 * `onegrid/datum`: the coordinates of Chinese maps. Every function takes and gives longitude, latitude in
 * degrees, changes nothing that it is given, and returns for any input. Outside the box of the public formula
 * all conversions are the identity; more than a kilometre inside it a round trip comes back within 1e-6 m;
 * nearer to its edge `datumDoubt` and the `doubts` of `convertGeoJson` say so.
 */
export { bd09ToGcj02, gcj02ToBd09 } from './bd09.ts';
export { inShiftBox, isNearShiftEdge, SHIFT_BOX } from './box.ts';
export { bd09ToWgs84, conversion, type Datum, type DatumDoubt, datumDoubt, wgs84ToBd09 } from './convert.ts';
export { type ConvertedGeoJson, convertGeoJson } from './convert-geojson.ts';
export { gcj02ToWgs84, wgs84ToGcj02 } from './gcj02.ts';
