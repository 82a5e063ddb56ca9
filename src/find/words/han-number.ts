const DIGITS = '零一二三四五六七八九';
const SPOKEN = ['ling', 'yi', 'er', 'san', 'si', 'wu', 'liu', 'qi', 'ba', 'jiu'] as const;

/** The value of 0 … 99 written in Chinese (十一, 二十, 〇) or as a row of digits (一二 = 12); null for other text. */
export function hanNumber(text: string): number | null {
  const plain = text.replaceAll('〇', '零');
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain);
  if (tens) return (DIGITS.indexOf(tens[1] || '一') || 1) * 10 + (tens[2] ? DIGITS.indexOf(tens[2]) : 0);
  if (!/^[零一二三四五六七八九]+$/.test(plain)) return null;
  return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''));
}

/** How a number is said, a syllable each: 11 is shi yi, 153 is yi wu san (house numbers are read digit by digit). */
export function spokenNumber(digits: string): readonly string[] {
  const said = (digit: string): string => SPOKEN[Number(digit)] ?? 'ling';
  const value = Number(digits);
  if (digits.length !== 2 || value < 10) return [...digits].map(said);
  const [tens = '1', ones = '0'] = digits;
  return [...(tens === '1' ? [] : [said(tens)]), 'shi', ...(ones === '0' ? [] : [said(ones)])];
}
