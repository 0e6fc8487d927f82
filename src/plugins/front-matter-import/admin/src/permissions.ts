import type { Permission } from '@strapi/strapi/admin';
import { PLUGIN_ID } from './plugin-id';

const permission = (name: string): Permission[] => [
  { action: `plugin::${PLUGIN_ID}.${name}`, subject: null },
];

/**
 * The server checks the same actions for each route. `useRBAC` names its flags after the part behind the
 * last dot, so that part is unique.
 */
export const PERMISSIONS = {
  read: permission('read-imports'),
  run: permission('run-imports'),
  undo: permission('undo-imports'),
  rules: permission('edit-rules'),
};
