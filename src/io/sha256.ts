/**
 * Lower-case SHA-256. A browser has no digest of its own on a page over plain http, which is what many intranets are:
 * then a library computes it, and is loaded only there.
 */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const { subtle } = globalThis.crypto ?? {};
  const digest = subtle
    ? new Uint8Array(await subtle.digest('SHA-256', bytes.slice().buffer))
    : (await import('@noble/hashes/sha2.js')).sha256(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
