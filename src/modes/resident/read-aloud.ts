const WAIT_MS = 1500;

const isChinese = ({ lang }: SpeechSynthesisVoice): boolean => /^(?:zh|cmn|yue|nan)\b/i.test(lang);

/**
 * A Chinese voice of the phone itself; null where there is none. Voices that are not local would send what is read
 * to a server.
 */
export function voice(): Promise<SpeechSynthesisVoice | null> {
  if (!('speechSynthesis' in window)) return Promise.resolve(null);
  const find = (): SpeechSynthesisVoice | null =>
    window.speechSynthesis.getVoices().find((one) => one.localService && isChinese(one)) ?? null;
  const now = find();
  if (now) return Promise.resolve(now);
  // Browsers load their voices late, and say so once.
  return new Promise((resolve) => {
    const done = (): void => resolve(find());
    window.speechSynthesis.addEventListener?.('voiceschanged', done, { once: true });
    window.setTimeout(done, WAIT_MS);
  });
}

/** Reads a text with a voice of the phone; resolves when it is read or stopped. */
export async function readAloud(text: string): Promise<void> {
  const by = await voice();
  if (!by) return;
  stopReading();
  await new Promise<void>((done) => {
    const said = new SpeechSynthesisUtterance(text);
    said.voice = by;
    said.lang = by.lang;
    said.rate = 0.85;
    said.onend = () => done();
    said.onerror = () => done();
    window.speechSynthesis.speak(said);
  });
}

export function stopReading(): void {
  if ('speechSynthesis' in window) window.speechSynthesis.cancel();
}
