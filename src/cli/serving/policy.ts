/** What the page may do besides its own origin. */
export interface PolicyOptions {
  /** Foreign origins of config.json. */
  readonly hosts: readonly string[];
  /** In a `<meta>`, where `frame-ancestors` is ignored with a console error. */
  readonly meta?: boolean;
}

/** The hash of nothing: an empty style element, into which a browser without shared sheets inserts rules. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The Content-Security-Policy of the built page: no inline or evaluated script, no inline style element, workers
 * from our origin only, and connections to the page's origin and the configured hosts only.
 */
export function contentSecurityPolicy({ hosts, meta = false }: PolicyOptions): string {
  const own = ["'self'", ...hosts].join(' ');
  const directives = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    `img-src ${own} data: blob:`,
    "font-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    `connect-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default lit-html',
  ];
  if (!meta) directives.push("frame-ancestors 'self'");
  return directives.join('; ');
}

/** All security headers of a response. */
export function securityHeaders(hosts: readonly string[]): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy({ hosts }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()',
  };
}
