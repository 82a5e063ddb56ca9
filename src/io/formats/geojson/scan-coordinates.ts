import { exactDecimal } from './exact-decimal.ts';
import type { Depth, FlatCoordinates } from './flat-geometry.ts';
import { INCOMPLETE, skipSpace } from './skip-json.ts';

/** These coordinates do not nest as one kind of geometry does, or are not JSON: to be read by JSON.parse. */
export const IRREGULAR = -2;

/** Numbers in the first block, 32 kB; each further one has twice as many, up to 8 MB. */
const FIRST_BLOCK = 1 << 12;
const LARGEST_BLOCK = 1 << 20;

/** Whole numbers up to here stay exact with nine decimals behind them. */
const LARGEST_HEAD = 9_000_000;

const OPEN = 0x5b;
const CLOSE = 0x5d;
const COMMA = 0x2c;

/** Reads coordinates out of bytes into blocks of doubles that all geometries of a file share. */
export class CoordinateScanner {
  #block = new Float64Array(FIRST_BLOCK);
  /** Where the numbers of the geometry in hand begin, and where the next one goes. */
  #from = 0;
  #to = 0;
  #dims = 0;
  #depth = 0;
  #lineEnds: number[] = [];
  #partEnds: number[] = [];
  #bytes: Uint8Array = new Uint8Array(1);
  #at = 0;

  /** Reads the array at `at`; index behind it, INCOMPLETE or IRREGULAR. The byte at `end` must be 0. */
  scan(bytes: Uint8Array, at: number, end: number): number {
    this.#bytes = bytes;
    this.#at = at;
    this.#to = this.#from;
    this.#dims = 0;
    this.#lineEnds = [];
    this.#partEnds = [];
    let depth = 0;
    for (let i = at; bytes[i] === OPEN; i = skipSpace(bytes, i + 1)) depth++;
    this.#depth = depth;
    if (depth > 4) return IRREGULAR;
    const isRead = depth === 1 ? this.#position() : this.#array(depth);
    if (isRead && this.#at <= end) return this.#at;
    return this.#at >= end ? INCOMPLETE : IRREGULAR;
  }

  /** What the last scan read; the next one writes behind it. */
  take(): FlatCoordinates {
    const [lineEnds, partEnds] = [this.#lineEnds, this.#partEnds];
    const flat = {
      numbers: this.#block,
      from: this.#from,
      to: this.#to,
      dims: this.#dims as 2 | 3,
      depth: this.#depth as Depth,
      lineEnds: lineEnds.length > 1 ? lineEnds : null,
      partEnds: partEnds.length > 1 ? partEnds : null,
    };
    this.#from = this.#to;
    return flat;
  }

  /** The array at the place in hand, of arrays down to positions; false where it is none or ends too early. */
  #array(depth: number): boolean {
    if (depth === 2) return this.#line();
    do {
      const at = skipSpace(this.#bytes, this.#at + 1);
      this.#at = at;
      if (this.#bytes[at] !== OPEN || !this.#array(depth - 1)) return false;
      this.#at = skipSpace(this.#bytes, this.#at);
    } while (this.#bytes[this.#at] === COMMA);
    if (depth === 3) this.#partEnds.push(this.#lineEnds.length);
    return this.#closed();
  }

  #line(): boolean {
    const bytes = this.#bytes;
    do {
      const at = skipSpace(bytes, this.#at + 1);
      this.#at = at;
      if (bytes[at] !== OPEN || !this.#position()) return false;
      this.#at = skipSpace(bytes, this.#at);
    } while (bytes[this.#at] === COMMA);
    this.#lineEnds.push(this.#to);
    return this.#closed();
  }

  #closed(): boolean {
    if (this.#bytes[this.#at] !== CLOSE) return false;
    this.#at++;
    return true;
  }

  /** The position at the place in hand: two or three numbers, as many as the others of this geometry have. */
  #position(): boolean {
    const bytes = this.#bytes;
    if (this.#to + 3 > this.#block.length) this.#moveOn();
    const first = this.#to;
    do {
      const at = skipSpace(bytes, this.#at + 1);
      this.#at = at;
      if (this.#to - first === 3 || !this.#number()) return false;
      if (bytes[this.#at]! <= 0x20) this.#at = skipSpace(bytes, this.#at);
    } while (bytes[this.#at] === COMMA);
    const dims = this.#to - first;
    if (this.#dims === 0) this.#dims = dims;
    return dims > 1 && dims === this.#dims && this.#closed();
  }

  /** The number at the place in hand, as JSON writes numbers, to the double that JSON.parse gives. */
  #number(): boolean {
    const bytes = this.#bytes;
    const start = this.#at;
    const isNegative = bytes[start] === 0x2d;
    let i = isNegative ? start + 1 : start;
    let digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) return false;
    const firstDigit = i;
    let head = digit;
    for (digit = bytes[++i]! - 48; digit >= 0 && digit <= 9; digit = bytes[++i]! - 48)
      head = head * 10 + digit;
    const wholeDigits = i - firstDigit;
    if (wholeDigits > 1 && bytes[firstDigit] === 48) return false;
    if (wholeDigits > 9) return this.#slowNumber(start);
    let value = head;
    if (bytes[i] === 0x2e) {
      const point = i;
      let fraction = 0;
      const nine = i + 9;
      for (digit = bytes[++i]! - 48; digit >= 0 && digit <= 9 && i <= nine; digit = bytes[++i]! - 48) {
        fraction = fraction * 10 + digit;
      }
      const decimals = i - point - 1;
      if (decimals === 0) return false;
      if (decimals < 9 || digit < 0 || digit > 9) value = exactDecimal(head, fraction, decimals, decimals);
      else {
        const eighteen = i + 9;
        let tail = 0;
        for (; digit >= 0 && digit <= 9 && i < eighteen; digit = bytes[++i]! - 48) tail = tail * 10 + digit;
        if ((digit >= 0 && digit <= 9) || head > LARGEST_HEAD) return this.#slowNumber(start);
        value = exactDecimal(head * 1e9 + fraction, tail, i - point - 10, i - point - 1);
      }
    }
    const next = bytes[i]!;
    if (next === 0x65 || next === 0x45 || Number.isNaN(value)) return this.#slowNumber(start);
    this.#at = i;
    this.#block[this.#to++] = isNegative ? -value : value;
    return true;
  }

  /** A number that only the platform can be trusted with: long, or with an exponent. */
  #slowNumber(start: number): boolean {
    const bytes = this.#bytes;
    let text = '';
    let i = start;
    for (let byte = bytes[i]!; byte > 0x20 && byte !== COMMA && byte !== CLOSE; byte = bytes[++i]!) {
      text += String.fromCharCode(byte);
    }
    this.#at = i;
    if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return false;
    this.#block[this.#to++] = Number(text);
    return true;
  }

  /** Goes on in a new block, and takes along what was read of the geometry in hand. */
  #moveOn(): void {
    const begun = this.#block.subarray(this.#from, this.#to);
    const usual = Math.min(LARGEST_BLOCK, this.#block.length * 2);
    const block = new Float64Array(Math.max(usual, begun.length * 2 + 3));
    block.set(begun);
    this.#lineEnds = this.#lineEnds.map((end) => end - this.#from);
    this.#to -= this.#from;
    this.#from = 0;
    this.#block = block;
  }
}
