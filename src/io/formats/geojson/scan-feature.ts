import type { Feature, Geometry } from 'geojson';
import { FlatGeometry } from './flat-geometry.ts';
import { CoordinateScanner, IRREGULAR } from './scan-coordinates.ts';
import { INCOMPLETE, skipSpace, skipString, skipValue } from './skip-json.ts';

const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN = 0x7b;
const CLOSE = 0x7d;

type Json = Record<string, unknown>;

/** One feature at a time out of bytes that hold JSON, as JSON.parse would read it but for its coordinates. */
export class FeatureScanner {
  readonly #coordinates = new CoordinateScanner();
  // The mark is a character like any other here: a file's own is taken off before.
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #value: unknown;

  /** What the last scan read. */
  get value(): unknown {
    return this.#value;
  }

  /**
   * Reads the JSON value at `at`; index behind it, or INCOMPLETE. The byte at `end` must be 0. Throws where the bytes
   * are no JSON or no UTF-8.
   */
  scanValue(bytes: Uint8Array, at: number, end: number): number {
    const to = skipValue(bytes, at, end);
    if (to === INCOMPLETE) return INCOMPLETE;
    this.#value = JSON.parse(this.#decoder.decode(bytes.subarray(at, to)));
    return to;
  }

  /** Like `scanValue`, for an element of `features`: a geometry of the common kind becomes a FlatGeometry. */
  scanFeature(bytes: Uint8Array, at: number, end: number): number {
    const feature: Json = { type: undefined, properties: undefined, geometry: undefined };
    const to = this.#members(bytes, at, end, (key, valueAt) => {
      const behind =
        key === 'geometry' ? this.#geometry(bytes, valueAt, end) : this.scanValue(bytes, valueAt, end);
      if (behind > 0) feature[key] = this.#value;
      return behind;
    });
    const isWhole = 'type' in feature && feature.properties !== undefined && feature.geometry !== undefined;
    if (to === INCOMPLETE) return INCOMPLETE;
    // Whatever is not a feature in the common form is read as it stands.
    if (to === IRREGULAR || !isWhole || feature.type === undefined) return this.scanValue(bytes, at, end);
    this.#value = feature as unknown as Feature<Geometry | null>;
    return to;
  }

  /** Reads `{"type":…,"coordinates":…}` with nothing besides; null and whatever is not that as plain JSON. */
  #geometry(bytes: Uint8Array, at: number, end: number): number {
    if (bytes[at] !== OPEN) return this.scanValue(bytes, at, end);
    let type: unknown;
    let isRead = false;
    const to = this.#members(bytes, at, end, (key, valueAt) => {
      if (key === 'coordinates' && !isRead) {
        isRead = true;
        return this.#coordinates.scan(bytes, valueAt, end);
      }
      if (key !== 'type' || type !== undefined) return IRREGULAR;
      const behind = this.scanValue(bytes, valueAt, end);
      type = this.#value;
      return behind;
    });
    if (to === INCOMPLETE) return INCOMPLETE;
    if (to === IRREGULAR || !isRead || typeof type !== 'string') return this.scanValue(bytes, at, end);
    this.#value = new FlatGeometry(type, this.#coordinates.take());
    return to;
  }

  /** Walks an object's members; `read` gets each name and where its value is, and answers where that ends. */
  #members(
    bytes: Uint8Array,
    at: number,
    end: number,
    read: (key: string, valueAt: number) => number,
  ): number {
    if (bytes[at] !== OPEN) return IRREGULAR;
    let i = at;
    do {
      const keyAt = skipSpace(bytes, i + 1);
      if (keyAt >= end) return INCOMPLETE;
      if (bytes[keyAt] !== 0x22) return IRREGULAR;
      const keyEnd = skipString(bytes, keyAt, end);
      if (keyEnd === INCOMPLETE) return INCOMPLETE;
      const colon = skipSpace(bytes, keyEnd);
      if (colon >= end) return INCOMPLETE;
      if (bytes[colon] !== COLON) return IRREGULAR;
      const valueAt = skipSpace(bytes, colon + 1);
      if (valueAt >= end) return INCOMPLETE;
      const key = this.#key(bytes, keyAt, keyEnd);
      // As JSON.parse has it, this one is a member like any other; an assignment would be something else.
      if (key === '__proto__') return IRREGULAR;
      const behind = read(key, valueAt);
      if (behind < 0) return behind;
      i = skipSpace(bytes, behind);
    } while (bytes[i] === COMMA);
    if (i >= end) return INCOMPLETE;
    return bytes[i] === CLOSE ? i + 1 : IRREGULAR;
  }

  #key(bytes: Uint8Array, at: number, end: number): string {
    let text = '';
    for (let i = at + 1; i < end - 1; i++) {
      const byte = bytes[i]!;
      if (byte < 0x20 || byte > 0x7e || byte === 0x5c) {
        return JSON.parse(this.#decoder.decode(bytes.subarray(at, end))) as string;
      }
      text += String.fromCharCode(byte);
    }
    return text;
  }
}
