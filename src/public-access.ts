import type { Core } from '@strapi/strapi';

const READABLE_TYPES = ['article', 'category', 'tag', 'image'];
const READ_ACTIONS = ['find', 'findOne'];

interface Row {
  id: number;
}

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/**
 * Lets everybody read articles (published ones), categories, tags and images. It does so once in the
 * life of a database: what an administrator takes away afterwards stays away.
 */
export async function openReadAccessOnce(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'public_access' });
  if (await store.get({ key: 'opened' })) return;

  // Queries answer with `any`: of a role only its id matters here.
  const role = (await strapi.db.query(ROLE).findOne({ where: { type: 'public' } })) as Row | null;
  if (!role) return;

  for (const type of READABLE_TYPES) {
    for (const name of READ_ACTIONS) {
      const action = `api::${type}.${type}.${name}`;
      const permission = { action, role: role.id };
      const granted = await strapi.db.query(PERMISSION).count({ where: permission });
      if (granted === 0) await strapi.db.query(PERMISSION).create({ data: permission });
    }
  }
  await store.set({ key: 'opened', value: true });
}
