/** Whether the browser can share constructed style sheets between shadow roots. */
export const adoptsSheets = (): boolean =>
  'adoptedStyleSheets' in Document.prototype && 'replace' in CSSStyleSheet.prototype;
