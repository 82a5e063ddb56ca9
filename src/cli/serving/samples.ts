import { securityHeaders } from './policy.ts';

/** A server block for nginx: the same headers that `onegrid serve` sends. Wholly repeated per location, as nginx wants. */
export function nginxSample(hosts: readonly string[]): string {
  const headers = Object.entries(securityHeaders(hosts)).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  const block = (indent: string): string => headers.map((line) => `${indent}${line}`).join('\n');
  return `# The policy must be a header: one in the page does not bind its workers.
server {
  listen 80;
  root /srv/onegrid;
  index index.html;
  include mime.types;
  types { application/geo+json geojson; text/javascript mjs; }
  gzip on;
  gzip_types text/javascript text/css application/json application/geo+json image/svg+xml;

  location / {
${block('    ')}
    add_header Cache-Control "no-cache" always;
  }
  location ~ /assets/ {
${block('    ')}
    add_header Cache-Control "public, max-age=31536000, immutable" always;
  }
}
`;
}

/** A `_headers` file, as several static hosts read it. */
export function headersFile(hosts: readonly string[]): string {
  const lines = Object.entries(securityHeaders(hosts)).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join('\n')}\n`;
}
