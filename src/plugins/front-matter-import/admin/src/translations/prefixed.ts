import { PLUGIN_ID } from '../plugin-id';

type Messages = Record<string, string>;

/** What keys of sentences of the server begin with. */
export const SAYS = `${PLUGIN_ID}.says.`;

/** Messages as Strapi wants them: each key begins with the plugin's id. */
export function prefixed(messages: Messages, prefix = `${PLUGIN_ID}.`): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [prefix + key, message]),
  );
}
