import type { Core } from '@strapi/strapi';
import { deriveFields } from './derived-fields';
import { guardDrafts } from './draft-guard';
import { outliveLostConnections } from './lost-connections';
import { openReadAccessOnce } from './public-access';
import { rememberTotals } from './totals';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    outliveLostConnections(strapi);
    deriveFields(strapi);
    guardDrafts(strapi);
    rememberTotals(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await openReadAccessOnce(strapi);
  },
};
