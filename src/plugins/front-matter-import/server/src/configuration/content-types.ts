import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { globSync } from 'tinyglobby';
import { toContentType, type ContentTypes, type Schema } from '../../../core/mapping/content-type';

type Described = Schema & { info?: { singularName?: string } };

function collect(schemas: Iterable<[string, Schema]>): ContentTypes {
  const types = [...schemas].flatMap(([uid, schema]) => toContentType(uid, schema) ?? []);
  return new Map(types.map((type) => [type.uid, type]));
}

/** The project's content types as Strapi has them. */
export function contentTypesOf(strapi: Core.Strapi): ContentTypes {
  // Strapi's own type of an attribute is a union of all that there are; we read what they share.
  const all = Object.entries(strapi.contentTypes) as unknown as [string, Schema][];
  return collect(all.filter(([uid]) => uid.startsWith('api::')));
}

/** The project's content types as their files say, for commands that run without Strapi. */
export function contentTypesIn(appDir: string): ContentTypes {
  const cwd = join(appDir, 'src/api');
  const files = globSync('*/content-types/*/schema.json', { cwd, expandDirectories: false });
  return collect(
    files.sort().map((file): [string, Schema] => {
      const schema = JSON.parse(readFileSync(join(cwd, file), 'utf8')) as Described;
      const [api = ''] = file.split('/');
      const name = schema.info?.singularName ?? dirname(file).split('/').at(-1) ?? api;
      return [`api::${api}.${name}`, schema];
    }),
  );
}
