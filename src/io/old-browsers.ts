/** What Chromium 87 and Safari 14 lack of what the residents' page and its worker call. */
interface Indexed {
  readonly length: number;
  readonly [index: number]: unknown;
}

function at(this: Indexed, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? whole + this.length : whole];
}

function define(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

const TypedArray: unknown = Object.getPrototypeOf(Int8Array.prototype);
for (const target of [Array.prototype, String.prototype, TypedArray as object]) define(target, 'at', at);
define(Object, 'hasOwn', (object: object, key: PropertyKey) => Object.hasOwn(object, key));
