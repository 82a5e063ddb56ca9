import type { LocaleModule } from '@lit/localize';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';

/** Sentences by their Chinese source; `{0}`, `{1}`, … stand for the values, in the order of the source. */
export type Catalogue = Readonly<Record<string, string>>;

type Template = NonNullable<LocaleModule['templates'][string]>;

const PLACEHOLDER = /\{(\d+)\}/;

/** The translation of a sentence in the form that @lit/localize replaces `msg(str`…`)` with. */
function templateOf(sentence: string): Template {
  const parts = sentence.split(PLACEHOLDER);
  if (parts.length === 1) return sentence;
  const texts = parts.filter((_, i) => i % 2 === 0);
  return {
    strTag: true,
    strings: Object.assign(texts, { raw: [...texts] }),
    values: parts.filter((_, i) => i % 2 === 1).map(Number),
  };
}

/** The id that @lit/localize gives to a source sentence. */
function idOf(source: string): string {
  const strings = source.split(PLACEHOLDER).filter((_, i) => i % 2 === 0);
  return generateMsgId(strings.length === 1 ? source : strings, false);
}

/** A catalogue as the `templates` of a @lit/localize locale module. */
export function templatesOf(catalogue: Catalogue): LocaleModule['templates'] {
  return Object.fromEntries(
    Object.entries(catalogue).map(([source, target]) => [idOf(source), templateOf(target)]),
  );
}
