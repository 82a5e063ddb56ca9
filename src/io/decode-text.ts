export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** How many bytes are looked at for a text of two bytes a character that has no mark. */
const LOOKED_AT = 4096;

/** UTF-16 without a mark: no other encoding here has a zero byte, and every comma, digit and line end brings one. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  const head = bytes.subarray(0, LOOKED_AT);
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (Math.max(even, odd) * 50 < head.length || Math.min(even, odd) * 20 > Math.max(even, odd)) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** A UTF-8 character of which the file holds only the beginning: the file was cut, its encoding is still UTF-8. */
const CUT_CHARACTER = 3;

function utf8Text(bytes: Uint8Array): string | null {
  for (let cut = 0; cut <= Math.min(CUT_CHARACTER, bytes.length); cut++) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      // A wrong byte further in fails every time; the loop costs three readings of a file that is not UTF-8.
      if ((bytes.at(-1 - cut) ?? 0) < 0x80) return null;
    }
  }
  return null;
}

/**
 * Text from bytes: by its byte order mark or the zero bytes of UTF-16, else as UTF-8, else as GB18030, which holds GBK and GB2312 and is what
 * Excel and survey software of a Chinese Windows write. The mark is left out.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  const text = utf8Text(bytes);
  if (text !== null) return { text, encoding: 'utf-8' };
  return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' };
}
