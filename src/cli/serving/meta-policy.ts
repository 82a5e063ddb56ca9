import { contentSecurityPolicy } from './policy.ts';

const META = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*(">)/;

/** A built page with the policy of its `<meta>` naming the given hosts. A page without one stays as it is. */
export function withPolicy(html: string, hosts: readonly string[]): string {
  const policy = contentSecurityPolicy({ hosts, meta: true }).replaceAll("'", '&#39;');
  return html.replace(META, (_, open: string, close: string) => `${open}${policy}${close}`);
}
