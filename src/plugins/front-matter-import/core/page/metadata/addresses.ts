/** An address as it counts from `base`; undefined where it is none, or stays relative. */
export function resolveAddress(address: string, base: string | undefined): string | undefined {
  const isAbsolute = /^(?:https?:)?\/\//i.test(address);
  if (base === undefined && !isAbsolute) return undefined;
  try {
    return new URL(address.trim(), base ?? 'https:').href;
  } catch (error) {
    // A page may write anything: what is no address stays what it is.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
