import { PLUGIN_ID } from '../plugin-id';

type Query = Record<string, string | number | undefined>;

/**
 * Address of one of the plugin's routes. The query is written here, because Strapi's client sends the
 * parameters that it is given unencoded, and files' names hold every character.
 */
export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return `/${PLUGIN_ID}${path}${given.length > 0 ? `?${search}` : ''}`;
}
