/** Lets actions with the same key wait for each other. */
export function oneAtATime() {
  const last = new Map<string, Promise<unknown>>();
  return async <Value>(key: string, action: () => Promise<Value>): Promise<Value> => {
    const before = last.get(key) ?? Promise.resolve();
    const next = before.then(action, action);
    const settled = next.catch(() => undefined);
    last.set(key, settled);
    try {
      return await next;
    } finally {
      if (last.get(key) === settled) last.delete(key);
    }
  };
}
