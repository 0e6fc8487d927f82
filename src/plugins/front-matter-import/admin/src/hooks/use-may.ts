import { useRBAC } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../permissions';

const CHECKED = [...PERMISSIONS.run, ...PERMISSIONS.undo, ...PERMISSIONS.rules];

/** What the person may do besides looking. */
export function useMay(): { run: boolean; undo: boolean; rules: boolean } {
  const { allowedActions } = useRBAC(CHECKED);
  return {
    run: allowedActions.canRunImports === true,
    undo: allowedActions.canUndoImports === true,
    rules: allowedActions.canEditRules === true,
  };
}
