import { FeatureScanner } from './scan-feature.ts';
import { INCOMPLETE, skipSpace, skipString } from './skip-json.ts';

/** Bytes that are held at first; more where a chunk or a feature is longer. */
const WINDOW = 1 << 16;
const MARK = [0xef, 0xbb, 0xbf] as const;

/** What stands next in the file. */
type Next =
  | 'start'
  | 'first-member'
  | 'member'
  | 'member-end'
  | 'first-element'
  | 'element'
  | 'element-end'
  | 'nothing';

/** A FeatureCollection as it was read: its features, and its other members as JSON. */
export interface Collection {
  readonly root: Readonly<Record<string, unknown>>;
  readonly features: readonly unknown[];
}

/**
 * Reads a FeatureCollection from bytes as they come, feature by feature: neither the file's bytes nor its text are
 * ever there as a whole. It reads what is JSON in UTF-8; of anything else it says so, and another reader says what.
 */
export class CollectionScanner {
  readonly #scanner = new FeatureScanner();
  #window = new Uint8Array(WINDOW);
  #at = 0;
  #end = 0;
  /** Nothing more is tried before so many bytes are there: a feature of many chunks is not begun at each. */
  #enough = 0;
  #next: Next = 'start';
  #root: Record<string, unknown> = {};
  #features: unknown[] | null = null;

  /** Takes the next bytes; false where this is no FeatureCollection in UTF-8. */
  push(chunk: Uint8Array): boolean {
    this.#keep(chunk);
    return this.#end - this.#at < this.#enough || this.#read();
  }

  /** The collection behind the last chunk; null where the bytes are none. */
  finish(): Collection | null {
    const isRead = this.#read() && this.#next === 'nothing' && this.#at === this.#end;
    const { type, ...root } = this.#root;
    return isRead && type === 'FeatureCollection' && this.#features
      ? { root, features: this.#features }
      : null;
  }

  #keep(chunk: Uint8Array): void {
    const kept = this.#end - this.#at;
    const needed = kept + chunk.length + 1;
    if (this.#end + chunk.length + 1 > this.#window.length) {
      const window = needed > this.#window.length ? new Uint8Array(needed * 2) : this.#window;
      window.set(this.#window.subarray(this.#at, this.#end));
      this.#window = window;
      this.#at = 0;
      this.#end = kept;
    }
    this.#window.set(chunk, this.#end);
    this.#end += chunk.length;
    this.#window[this.#end] = 0;
  }

  #read(): boolean {
    try {
      let isOn = true;
      while (isOn) {
        const at = skipSpace(this.#window, this.#at);
        this.#at = at;
        if (at >= this.#end) break;
        const behind = this.#step(at);
        if (behind === 0) return false;
        isOn = behind !== INCOMPLETE;
        if (isOn) this.#at = behind;
      }
      this.#enough = isOn ? 0 : 2 * (this.#end - this.#at);
      return true;
    } catch {
      return false;
    }
  }

  /** Reads what stands at `at`; index behind it, INCOMPLETE, or 0 where it may not stand there. */
  #step(at: number): number {
    const byte = this.#window[at]!;
    const follow = (next: Next): number => {
      this.#next = next;
      return at + 1;
    };
    switch (this.#next) {
      case 'start':
        if (at === 0 && byte === MARK[0]) return this.#mark();
        return byte === 0x7b ? follow('first-member') : 0;
      case 'first-member':
        return byte === 0x7d ? follow('nothing') : this.#member(at);
      case 'member':
        return this.#member(at);
      case 'member-end':
        if (byte === 0x2c) return follow('member');
        return byte === 0x7d ? follow('nothing') : 0;
      case 'first-element':
        return byte === 0x5d ? follow('member-end') : this.#element(at);
      case 'element':
        return this.#element(at);
      case 'element-end':
        if (byte === 0x2c) return follow('element');
        return byte === 0x5d ? follow('member-end') : 0;
      case 'nothing':
        return 0;
    }
  }

  #mark(): number {
    if (this.#end < MARK.length) return INCOMPLETE;
    return MARK.every((byte, i) => this.#window[i] === byte) ? MARK.length : 0;
  }

  #member(at: number): number {
    const [bytes, end] = [this.#window, this.#end];
    if (bytes[at] !== 0x22) return 0;
    const keyEnd = skipString(bytes, at, end);
    if (keyEnd === INCOMPLETE) return INCOMPLETE;
    const colon = skipSpace(bytes, keyEnd);
    const valueAt = skipSpace(bytes, colon + 1);
    if (colon >= end || valueAt >= end) return INCOMPLETE;
    if (bytes[colon] !== 0x3a) return 0;
    this.#scanner.scanValue(bytes, at, keyEnd + 1);
    const key = this.#scanner.value as string;
    if (key === 'features' && bytes[valueAt] === 0x5b) {
      this.#features = [];
      this.#next = 'first-element';
      return valueAt + 1;
    }
    const behind = this.#scanner.scanValue(bytes, valueAt, end);
    if (behind === INCOMPLETE) return INCOMPLETE;
    const value = this.#scanner.value;
    // A topology, a single feature or a list under a name that means something else is another reader's.
    if (key === 'features' || key === '__proto__' || (key === 'type' && value !== 'FeatureCollection'))
      return 0;
    this.#root[key] = value;
    this.#next = 'member-end';
    return behind;
  }

  #element(at: number): number {
    const behind = this.#scanner.scanFeature(this.#window, at, this.#end);
    if (behind === INCOMPLETE) return INCOMPLETE;
    this.#features!.push(this.#scanner.value);
    this.#next = 'element-end';
    return behind;
  }
}
