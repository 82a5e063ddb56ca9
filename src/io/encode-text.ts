import { encodeGb18030 } from './encode-gb18030.ts';

/** How a text file is written; `utf-8-bom` is what Excel needs to know UTF-8 by. */
export type WrittenEncoding = 'utf-8' | 'utf-8-bom' | 'gb18030';

const BYTE_ORDER_MARK = '\uFEFF';

/** A text as bytes; a mark that the text has already stays one mark. */
export function encodeText(text: string, encoding: WrittenEncoding): Uint8Array {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  if (encoding === 'gb18030') return encodeGb18030(plain);
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? BYTE_ORDER_MARK + plain : plain);
}
