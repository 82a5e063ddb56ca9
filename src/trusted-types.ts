/** The part of the Trusted Types API that this page uses; browsers without it go without. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: {
      createHTML: (markup: string) => string;
      createScriptURL: (url: string) => string;
    },
  ): unknown;
}

const OWN_SCRIPT = /^(?:assets\/[\w.-]*worker[\w.-]*\.m?js|sw\.js)$/;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Markup from libraries and data becomes the text it is written as (V20). */
export function asText(markup: string): string {
  return markup.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
}

/** The URL itself where it is a worker of this build, below the page's folder; throws for any other. */
export function ownScriptUrl(url: string, page: string): string {
  const base = new URL('.', page).href;
  const { href, search } = new URL(url, page);
  const path = href.startsWith(base) ? href.slice(base.length) : '';
  if (search === '' && OWN_SCRIPT.test(path)) return url;
  throw new TypeError(`Refused to run ${href}; expected a worker of this build below ${base}`);
}

/**
 * The `default` policy, which the Content-Security-Policy asks for: strings reach markup only as text, and only
 * the workers of this build may run. In development modules have other names, and no policy is sent.
 */
export function installTrustedTypes(page: string): void {
  const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: PolicyFactory };
  if (!import.meta.env.PROD) return;
  trustedTypes?.createPolicy('default', {
    createHTML: asText,
    createScriptURL: (url) => ownScriptUrl(url, page),
  });
}
