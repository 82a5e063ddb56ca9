import type { DatasetParts } from '../model/dataset.ts';
import { sha256Hex } from './sha256.ts';

const kept = new WeakMap<DatasetParts, Promise<string>>();

function bytesOf({ tracks, ...rest }: DatasetParts): Uint8Array {
  const text = new TextEncoder().encode(
    JSON.stringify([rest, tracks.map(({ id, staffId }) => [id, staffId])]),
  );
  const arrays = tracks.flatMap(({ timesMs, lngLat }) => [timesMs, lngLat]);
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, text.length));
  bytes.set(text);
  let at = text.length;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/**
 * SHA-256 over everything that a dataset holds once it is read: two pictures with the same hash were made of the same
 * data. It is no hash of the files, which may write the same data differently.
 */
export function datasetHash(parts: DatasetParts): Promise<string> {
  const hash = kept.get(parts) ?? sha256Hex(bytesOf(parts));
  kept.set(parts, hash);
  return hash;
}
