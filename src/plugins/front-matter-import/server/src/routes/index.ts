import { permissionOf } from '../permissions';
import { ROUTES } from './table';

const adminRoutes = ROUTES.map(({ action, ...route }) => ({
  ...route,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [permissionOf(action)] } },
    ],
  },
}));

// Here Strapi itself asks whether the token, or the person's role, may call the handler.
const contentApiRoutes = ROUTES.map(({ action: _action, ...route }) => route);

export default {
  admin: { type: 'admin', routes: adminRoutes },
  'content-api': { type: 'content-api', routes: contentApiRoutes },
};
