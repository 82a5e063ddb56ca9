import { coverageSet } from './coverage-set.ts';

/**
 * A FeatureCollection of grids of about so many bytes, as an office's software writes it: seven decimals, one feature
 * a line, names in Chinese. The polygons are one generated coverage, laid side by side until the bytes are there.
 */
export function bigCollection(bytes: number): Uint8Array<ArrayBuffer> {
  const tile = coverageSet({ count: 500, bounds: [118, 24, 118.2, 24.2], stepsPerBorder: 30, seed: 500 });
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [encoder.encode('{"type":"FeatureCollection","features":[\n')];
  let size = parts[0]!.length;
  for (let i = 0; size < bytes; i++) {
    const { geometry } = tile[i % tile.length]!;
    const east = Math.floor(i / tile.length) * 0.2;
    const coordinates = geometry.coordinates.map((ring) =>
      ring.map(([x, y]) => [Number((x! + east).toFixed(7)), y!]),
    );
    const properties = { code: String(350_000_000_000 + i), name: `第${i}网格`, 户数: i % 400, 备注: null };
    const feature = { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } };
    parts.push(encoder.encode(`${i === 0 ? '' : ',\n'}${JSON.stringify(feature)}`));
    size += parts.at(-1)!.length;
  }
  parts.push(encoder.encode('\n]}\n'));
  const whole = new Uint8Array(size + 4);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
