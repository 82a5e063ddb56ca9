import proj4 from 'proj4';

/** Central meridians of China's zones: 75° to 135° E, every 3° or 6°. */
const FIRST_MERIDIAN = 75;

/** CGCS2000 Gauss–Krüger families of the EPSG register, by first code: step in degrees, and whether x names the zone. */
const FAMILIES = [
  { first: 4491, count: 11, stepDeg: 6, zoned: true },
  { first: 4502, count: 11, stepDeg: 6, zoned: false },
  { first: 4513, count: 21, stepDeg: 3, zoned: true },
  { first: 4534, count: 21, stepDeg: 3, zoned: false },
] as const;

function gaussKrueger(epsg: number): string | null {
  const family = FAMILIES.find(({ first, count }) => epsg >= first && epsg < first + count);
  if (!family) return null;
  const { first, stepDeg, zoned } = family;
  const meridian = FIRST_MERIDIAN + (epsg - first) * stepDeg;
  // Zones of 3° are centred on multiples of 3°, those of 6° end there.
  const zone = stepDeg === 3 ? meridian / 3 : (meridian + 3) / 6;
  const x0 = (zoned ? zone * 1_000_000 : 0) + 500_000;
  return `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${x0} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}

function utm(epsg: number): string | null {
  const zone = epsg % 100;
  const hemisphere = Math.floor(epsg / 100);
  if (zone < 1 || zone > 60 || (hemisphere !== 326 && hemisphere !== 327)) return null;
  return `+proj=utm +zone=${zone} ${hemisphere === 327 ? '+south ' : ''}+datum=WGS84 +units=m +no_defs`;
}

const MERCATOR =
  '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs';

/** The British grid; the seven parameters are good to about 5 m. */
const BRITISH_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

function definitionOf(epsg: number): string | null {
  if (epsg === 3857) return MERCATOR;
  if (epsg === 27700) return BRITISH_GRID;
  return gaussKrueger(epsg) ?? utm(epsg);
}

/** How the coordinates of a projected .prj become WGS 84 degrees. Throws where proj4 does not know the projection. */
export function projectionOfWkt(wkt: string): (x: number, y: number) => readonly [lng: number, lat: number] {
  const converter = proj4(wkt, 'WGS84');
  return (x, y) => {
    const [lng, lat] = converter.forward([x, y]);
    return [lng!, lat!];
  };
}

/** Between easting, northing in metres and longitude, latitude in WGS 84 degrees. */
export interface Projection {
  toWgs84(x: number, y: number): readonly [lng: number, lat: number];
  fromWgs84(lng: number, lat: number): readonly [x: number, y: number];
}

/**
 * A projected system by its EPSG number: CGCS2000 Gauss–Krüger (4491–4554), UTM on WGS 84, Web Mercator, the
 * British grid. Null for any other. Files hold easting first, whatever the register says of the axes.
 */
export function projectionOf(epsg: number): Projection | null {
  const definition = definitionOf(epsg);
  if (definition === null) return null;
  const converter = proj4(definition, 'WGS84');
  return {
    toWgs84(x, y) {
      const [lng, lat] = converter.forward([x, y]);
      return [lng!, lat!];
    },
    fromWgs84(lng, lat) {
      const [x, y] = converter.inverse([lng, lat]);
      return [x!, y!];
    },
  };
}
