/** The family that every Chinese text names last; it exists only where `ensureHanzi` had to load it. */
export const HANZI_FAMILY = 'OneGrid Sans';

/** Fonts in the order of preference; the system's own Chinese fonts come first. */
export const FONT_STACK = `'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei','Source Han Sans SC','WenQuanYi Micro Hei','${HANZI_FAMILY}',system-ui,sans-serif`;

/** True when the system draws two different hanzi alike, that is, as the same empty box. */
export function lacksHanzi(): boolean {
  const drawn = ['网', '格'].map((char) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 24;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return char;
    context.font = "20px system-ui, 'Noto Sans CJK SC', sans-serif";
    context.fillText(char, 2, 20);
    return context.getImageData(0, 0, 24, 24).data.join();
  });
  return drawn[0] === drawn[1];
}

interface FontFiles {
  readonly weight: number;
  /** `unicode-range` of the characters in the small file. */
  readonly common: string;
}

/**
 * Makes Chinese text readable on a machine without a Chinese font: registers the two font files that the build
 * ships. Resolves when the small one is there; does nothing, and asks for nothing, elsewhere. A missing file
 * leaves the page as it is.
 */
export async function ensureHanzi(base: string): Promise<void> {
  if (!lacksHanzi()) return;
  const response = await fetch(new URL('fonts/fonts.json', base)).catch(() => null);
  if (!response?.ok) return;
  const { common }: FontFiles = await response.json();
  const face = (file: string, unicodeRange: string): FontFace =>
    new FontFace(HANZI_FAMILY, `url(${new URL(`fonts/${file}`, base).href})`, {
      unicodeRange,
      weight: '100 900',
    });
  const small = face('common.woff2', common);
  // The later of two faces wins where ranges overlap, so the small one is added last.
  document.fonts.add(face('whole.woff2', 'U+2000-9FFF,U+F900-FAFF,U+FF00-FFEF'));
  document.fonts.add(small);
  await small.load().catch(() => null);
}
