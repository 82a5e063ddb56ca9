/** Reads the TypeScript sources for the words that a person will see. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

export interface Word {
  readonly text: string;
  readonly where: string;
}

const HAN = /\p{Script=Han}/u;
/** A run of Latin words between tags: English that stands in a template instead of a catalogue. */
const MARKUP_TEXT = />\s*([A-Za-z][A-Za-z ,.'’]{3,})\s*</g;
const MARKUP_ATTRIBUTE = /(?:aria-label|title|placeholder|alt)="([^"$]*[A-Za-z\p{Script=Han}][^"$]*)"/gu;

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

function where(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** The text of a literal or template, with `{0}`, `{1}`, … for its values. */
function sourceOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTaggedTemplateExpression(node)) return sourceOf(node.template);
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span, i) => `{${i}}${span.literal.text}`).join('');
  }
  return null;
}

const isMsg = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'msg';

function each(paths: readonly string[], visit: (node: ts.Node) => boolean): void {
  const walk = (node: ts.Node): void => {
    if (visit(node)) ts.forEachChild(node, walk);
  };
  for (const path of paths) walk(parse(path));
}

export const sourcesOf = (rooms: string): string[] =>
  globSync(`src/${rooms}/**/*.ts`, { ignore: ['**/*.test.ts', '**/*.bench.ts', 'src/text/en/**'] });

/** Every sentence that goes through msg(). */
export function translatedWords(paths: readonly string[]): Word[] {
  const words: Word[] = [];
  each(paths, (node) => {
    if (!isMsg(node)) return true;
    const [argument] = node.arguments;
    const text = argument ? sourceOf(argument) : null;
    if (text === null) throw new Error(`msg() takes a literal at ${where(node)}`);
    words.push({ text, where: where(node) });
    return true;
  });
  return words;
}

/** Chinese, or English between tags, that does not go through msg(). */
export function bareWords(paths: readonly string[]): Word[] {
  const words: Word[] = [];
  each(paths, (node) => {
    if (isMsg(node)) return false;
    const text = sourceOf(node);
    if (text === null) return true;
    const english = [...text.matchAll(MARKUP_TEXT), ...text.matchAll(MARKUP_ATTRIBUTE)].map(
      (m) => m[1] ?? '',
    );
    if (HAN.test(text)) words.push({ text, where: where(node) });
    for (const found of english) words.push({ text: found, where: where(node) });
    return !ts.isTemplateExpression(node) || node.templateSpans.length > 0;
  });
  return words;
}
