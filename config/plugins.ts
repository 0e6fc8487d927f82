import type { Core } from '@strapi/strapi';
import { ensureSecrets } from '../src/secrets';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => {
  ensureSecrets();
  return {
    'front-matter-import': {
      enabled: true,
      resolve: './src/plugins/front-matter-import',
      config: {
        dataFolder: env('IMPORT_DATA_FOLDER', '.tmp/front-matter-import'),
        // `[{"name": "Blog", "path": "/srv/blog"}]`: what may be imported without an upload.
        folders: env.json('IMPORT_FOLDERS', []),
        limits: env.json('IMPORT_LIMITS', {}),
        // Private addresses that may be asked for pictures: `10.1.2.3`, `10.1.0.0/16`.
        pictures: { allowAddresses: env.array('IMPORT_PICTURE_ADDRESSES', []) },
      },
    },
    graphql: {
      config: {
        // Unbounded, one query could walk from a category to its articles and back without end.
        depthLimit: 10,
        defaultLimit: 25,
        maxLimit: 100,
      },
    },
    'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  };
};
