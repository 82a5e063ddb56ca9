const HAN_DIGITS = '零一二三四五六七八九';

/** A name as a search compares it: one width, one case, no spaces, and "第3网格" the same as "第三网格". */
export const foldedName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, '')
    .replaceAll(/[零一二三四五六七八九]/g, (digit) => String(HAN_DIGITS.indexOf(digit)));
