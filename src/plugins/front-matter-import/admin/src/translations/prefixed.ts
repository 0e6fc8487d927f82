import { PLUGIN_ID } from '../plugin-id';

/** Messages as Strapi wants them: each key begins with the plugin's id. */
export function prefixed(messages: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [`${PLUGIN_ID}.${key}`, message]),
  );
}
