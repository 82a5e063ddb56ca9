import { ReactiveElement } from 'lit';

/** The top-level rules of a style sheet, without its comments. */
export function rulesOf(css: string): readonly string[] {
  const rules: string[] = [];
  let depth = 0;
  let begin = 0;
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] !== '}') continue;
    depth--;
    if (depth > 0) continue;
    rules.push(text.slice(begin, i + 1).trim());
    begin = i + 1;
  }
  return rules;
}

function fill(style: HTMLStyleElement, css: string): void {
  const { sheet } = style;
  if (!sheet || sheet.cssRules.length > 0) return;
  for (const rule of rulesOf(css)) {
    try {
      sheet.insertRule(rule, sheet.cssRules.length);
    } catch {
      // A rule that this browser does not know, as a sheet would leave it out.
    }
  }
}

/**
 * For browsers that cannot (Safari below 16.4): styles elements through empty `<style>` elements whose rules are
 * inserted one by one. Lit would write the text into them, which a policy without inline styles refuses.
 */
export function useStyleElements(): void {
  const createRenderRoot = function (this: ReactiveElement): ShadowRoot {
    const made = this.constructor as typeof ReactiveElement;
    const root = this.shadowRoot ?? this.attachShadow(made.shadowRootOptions);
    const styles = made.elementStyles.map((sheet) => {
      const style = document.createElement('style');
      root.append(style);
      return { style, css: 'cssText' in sheet ? sheet.cssText : '' };
    });
    const fillAll = (): void => {
      for (const { style, css } of styles) fill(style, css);
    };
    fillAll();
    // An element that is moved loses the rules of its sheets.
    this.addController({ hostConnected: fillAll });
    return root;
  }; // It is protected: a subclass would come too late for elements that extend LitElement.
  Object.assign(ReactiveElement.prototype, { createRenderRoot });
}
