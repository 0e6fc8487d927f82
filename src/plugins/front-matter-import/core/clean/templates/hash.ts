// FNV-1a: offset basis and prime for 32 bits. The second half starts elsewhere.
const PRIME = 16777619;
const BASIS = 2166136261;
const OTHER_BASIS = 3339451269;
const HIGH_BITS = 21;

/**
 * 53-bit hash of a text, all that a number holds exactly: two FNV-1a hashes of 32 bits side by side,
 * one forwards and one backwards. Among ten million texts two share one with a chance of one percent.
 */
export function hashOf(text: string): number {
  let low = BASIS;
  let high = OTHER_BASIS;
  for (let i = 0, j = text.length - 1; j >= 0; i += 1, j -= 1) {
    low = Math.imul(low ^ text.charCodeAt(i), PRIME);
    high = Math.imul(high ^ text.charCodeAt(j), PRIME);
  }
  return ((high >>> 0) % 2 ** HIGH_BITS) * 2 ** 32 + (low >>> 0);
}

/** The same in 32 bits, for what may be taken for another once in some thousand times. */
export const shortHashOf = (text: string): number => hashOf(text) % 2 ** 32;
