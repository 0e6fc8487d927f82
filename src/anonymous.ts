interface Auth {
  credentials?: unknown;
  strategy?: { name?: string };
}

/** Whether a request came without a login and without a token, by its state. */
export function isAnonymous(state: Record<string, unknown> | undefined): boolean {
  const auth = state?.auth as Auth | undefined;
  return auth?.strategy?.name === 'users-permissions' && !auth.credentials;
}
