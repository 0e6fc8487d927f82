import { unnest, type Unnested } from '../map/unnest';
import type { Preset } from '../presets/preset';
import type { Default, FrontMatter, Json, Place } from '../types';

/** What a file gets from elsewhere, the strongest first. */
export function defaultsOf(place: Place | undefined, preset: Preset): Default[] {
  if (!place) return [];
  const all = [...(place.defaults ?? []), ...(place.site.settings.defaults ?? [])];
  return all.filter(({ scope }) => preset.gets?.(place, scope) ?? true);
}

export interface Inherited extends Unnested {
  /** Where the fields come from that are not, or not only, the file's own. */
  origins: ReadonlyMap<string, string>;
}

/** Eleventy's way to say that a list is not joined with what the folder gives. */
const OVERRIDE = 'override:';

/** The fields of a file, those of inner mappings among them, with what it gets from elsewhere. */
export function inherit(
  frontMatter: FrontMatter,
  defaults: readonly Default[],
  { nested, joinsLists }: Preset,
): Inherited {
  const own = unnest(frontMatter, nested);
  if (defaults.length === 0) return { ...own, origins: new Map() };
  const fields = { ...own.fields };
  const keys = new Map(Object.keys(fields).map((key) => [key.toLowerCase(), key]));
  const origins = new Map<string, string>();
  for (const { values, from } of defaults) {
    for (const [name, value] of Object.entries(unnest(values, nested).fields)) {
      const key = keys.get(name.toLowerCase()) ?? name;
      const old = fields[key] ?? null;
      if (old === null) {
        origins.set(key, from);
        fields[key] = value;
      } else if (joinsLists && Array.isArray(value)) {
        origins.set(key, `${origins.get(key) ?? `front matter \`${key}\``} and ${from}`);
        fields[key] = [...value, ...listOf(old)];
      }
      keys.set(name.toLowerCase(), key);
    }
  }
  if (joinsLists) overrideWith(frontMatter, fields, origins);
  return { fields, parents: own.parents, origins };
}

const listOf = (value: Json): Json[] => (Array.isArray(value) ? value : [value]);

function overrideWith(frontMatter: FrontMatter, fields: FrontMatter, origins: Map<string, string>) {
  for (const [key, value] of Object.entries(frontMatter)) {
    if (!key.startsWith(OVERRIDE)) continue;
    const name = key.slice(OVERRIDE.length);
    fields[name] = value;
    origins.set(name, `front matter \`${key}\``);
  }
}
