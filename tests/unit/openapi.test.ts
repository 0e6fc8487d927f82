import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { ROUTES } from '../../src/plugins/front-matter-import/server/src/routes/table';

interface Operation {
  operationId?: string;
  'x-permission'?: string;
  responses?: Record<string, unknown>;
}

const text = readFileSync(resolve(__dirname, '../../docs/openapi.yaml'), 'utf8');
const description = parse(text) as { paths: Record<string, Record<string, Operation>> };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

describe('docs/openapi.yaml', () => {
  it('describes every route, and no other', () => {
    const described = Object.entries(description.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => METHODS.includes(method))
        .map(([method, { operationId, 'x-permission': action }]) =>
          [method.toUpperCase(), path.replace('{id}', ':id'), operationId, action].join(' '),
        ),
    );
    const routes = ROUTES.map(({ method, path, handler, action }) =>
      [method, path, handler, action].join(' '),
    );
    expect(described.sort()).toEqual([...routes].sort());
  });

  it('refers to nothing that it does not have', () => {
    const references = [...text.matchAll(/\$ref: '#\/([^']+)'/g)].map(([, path = '']) => path);
    const find = (path: string): unknown =>
      path
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], description);
    expect(references.filter((path) => find(path) === undefined)).toEqual([]);
  });
});
