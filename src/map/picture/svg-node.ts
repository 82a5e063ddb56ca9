/** One SVG element as plain data: it becomes markup for files and print, or an element for the page. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Child elements, or a text that is never read as markup. */
  readonly content: readonly SvgNode[] | string;
}

export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly SvgNode[] | string = [],
): SvgNode {
  return { tag, attributes, content };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text in which nothing is markup; characters that XML forbids are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** The element as XML. */
export function markupOf({ tag, attributes, content }: SvgNode): string {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inside = typeof content === 'string' ? escaped(content) : content.map(markupOf).join('');
  return inside === '' ? `<${tag}${said.join('')}/>` : `<${tag}${said.join('')}>${inside}</${tag}>`;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** The element for a page; made node by node, so that a Trusted Types policy has nothing to refuse. */
export function elementOf({ tag, attributes, content }: SvgNode): SVGElement {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns') element.setAttribute(name, String(value));
  }
  if (typeof content === 'string') element.textContent = content;
  else element.append(...content.map(elementOf));
  return element;
}
