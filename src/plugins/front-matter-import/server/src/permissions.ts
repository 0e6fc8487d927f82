import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from './plugin-id';

/** The last parts differ: the admin panel tells permissions apart by nothing else. */
const ACTIONS = {
  'read-imports': 'See imports, their files and reports',
  'run-imports': 'Upload files and import them',
  'undo-imports': 'Undo imports',
  'edit-rules': 'Edit rules of cleaning',
} as const;

export type Action = keyof typeof ACTIONS;

/** The name by which Strapi knows an action. */
export const permissionOf = (action: Action): string => `plugin::${PLUGIN_ID}.${action}`;

/** What we use of the admin's permissions, which have no types of their own. */
interface PermissionService {
  actionProvider: { registerMany(actions: object[]): Promise<void> };
}

/** Lets roles be given what people may do here. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as PermissionService;
  await actionProvider.registerMany(
    Object.entries(ACTIONS).map(([uid, displayName]) => {
      return { section: 'plugins', displayName, uid, pluginName: PLUGIN_ID };
    }),
  );
}
