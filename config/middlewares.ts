import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

export default ({ env }: { env: Env }): Core.Config.Middlewares => [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          // Pictures of imported articles stand on other sites. The import page shows them only when a
          // person asks; without this, not even then.
          'img-src': ["'self'", 'data:', 'blob:', 'https:', 'http:'],
        },
      },
    },
  },
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  // Reads what GraphQL is asked: before `body`, that one would wait for what has been read. See docs/reading.md.
  {
    name: 'global::response-cache',
    config: { megabytes: env.int('RESPONSE_CACHE_MB', 64) },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
