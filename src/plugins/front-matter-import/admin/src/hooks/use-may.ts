import { useRBAC } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../permissions';

const CHECKED = [
  ...PERMISSIONS.read,
  ...PERMISSIONS.run,
  ...PERMISSIONS.undo,
  ...PERMISSIONS.rules,
];

/** What the person may do besides looking. */
export function useMay(): { read: boolean; run: boolean; undo: boolean; rules: boolean } {
  const { allowedActions } = useRBAC(CHECKED);
  return {
    read: allowedActions.canReadImports === true,
    run: allowedActions.canRunImports === true,
    undo: allowedActions.canUndoImports === true,
    rules: allowedActions.canEditRules === true,
  };
}
