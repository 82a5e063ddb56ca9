/**
 * Makes src/find/words/hanzi-readings.json: every hanzi of GB 2312 and of the common part of Big5 with its readings.
 * `npm run readings` writes it anew; a test holds the file to what this makes.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { polyphonic } from 'pinyin-pro';

/** All hanzi that a two-byte encoding has between two lead bytes. */
function hanziOf(encoding: string, firstLead: number, lastLead: number): string[] {
  const decoder = new TextDecoder(encoding);
  const found: string[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(new Uint8Array([lead, trail]));
      if (/^\p{Script=Han}$/u.test(char)) found.push(char);
    }
  }
  return found;
}

/** Readings without tones, ü written v as on a keyboard: `{ wang: '亡王网…' }`, both in alphabetical order. */
export function hanziReadings(): Record<string, string> {
  const hanzi = [...new Set([...hanziOf('gb18030', 0xb0, 0xf7), ...hanziOf('big5', 0xa4, 0xc6)])]
    .filter((char) => char >= '\u4e00' && char <= '\u9fff')
    .sort();
  const byReading = new Map<string, string>();
  for (const char of hanzi) {
    const [readings = []] = polyphonic(char, { toneType: 'none', type: 'array' });
    for (const reading of readings) {
      const typed = reading.replaceAll('ü', 'v');
      if (/^[a-z]+$/.test(typed)) byReading.set(typed, (byReading.get(typed) ?? '') + char);
    }
  }
  return Object.fromEntries([...byReading].sort(([a], [b]) => (a < b ? -1 : 1)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync('src/find/words/hanzi-readings.json', `${JSON.stringify(hanziReadings(), null, 0)}\n`);
}
