/** What a person chose for 长辈版, kept on the device; nothing else of a resident ever is. */
const KEY = 'onegrid-elder';

/** The sizes of main text in 长辈版, in pixels: from 18 pt on, as the rules ask, to 30. */
const ELDER_SIZES = [24, 27, 30] as const;
type ElderSize = (typeof ELDER_SIZES)[number];

const read = (): string | null => {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const write = (value: string): void => {
  try {
    window.localStorage.setItem(KEY, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
};

/** The size that was chosen last; the smallest where none was. */
export const rememberedSize = (): ElderSize => ELDER_SIZES.find((size) => String(size) === read()) ?? 24;

/** The next size, and after the largest the smallest again. */
export const largerSize = (size: ElderSize): ElderSize =>
  ELDER_SIZES[(ELDER_SIZES.indexOf(size) + 1) % ELDER_SIZES.length] ?? size;

/** Whether 长辈版 was on when the page was last used. */
export const rememberedElder = (): boolean => {
  const value = read();
  return value !== null && value !== 'off';
};

/** Keeps that 长辈版 was turned on, at a size, or off. */
export function rememberElder(on: boolean, size: ElderSize = rememberedSize()): void {
  write(on ? String(size) : 'off');
}
