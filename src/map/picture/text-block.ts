const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Width of a text in ems: a hanzi is one, a Latin letter about 0.56. */
export function widthEm(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 1 : 0.56;
  return width;
}

/**
 * Lines of about equal length, none wider than `maxEm` where words allow; hanzi break anywhere, Latin at spaces, and
 * every text at its own line breaks.
 */
export function linesOf(text: string, maxEm: number): readonly string[] {
  return text.split('\n').flatMap((part) => broken(part, maxEm));
}

function broken(text: string, maxEm: number): readonly string[] {
  const count = Math.ceil(widthEm(text) / maxEm);
  if (count <= 1) return [text];
  const target = widthEm(text) / count;
  const words = text.match(/[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef]\s*/gu) ?? [text];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && widthEm(line) >= target - 0.01 && lines.length < count - 1) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trim()];
}
