import type { Core } from '@strapi/strapi';
import { deriveFields } from './derived-fields';
import { guardDrafts } from './draft-guard';
import { openReadAccessOnce } from './public-access';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    deriveFields(strapi);
    guardDrafts(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await openReadAccessOnce(strapi);
  },
};
