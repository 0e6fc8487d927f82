import { CloudUpload } from '@strapi/icons';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ImportPanel } from './record/ImportPanel';
import { PERMISSIONS } from './permissions';
import { PLUGIN_ID } from './plugin-id';
import { prefixed, SAYS } from './translations/prefixed';

/** What we use of the Content Manager. */
interface ContentManagerApis {
  addEditViewSidePanel(panels: PanelComponent[]): void;
}

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: CloudUpload,
      intlLabel: { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'Import' },
      Component: () => import('./pages/App'),
      permissions: PERMISSIONS.read,
      position: 3,
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: StrapiApp) {
    const { apis } = app.getPlugin('content-manager') as unknown as {
      apis: ContentManagerApis;
    };
    apis.addEditViewSidePanel([ImportPanel]);
  },

  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(locales.map(async (locale) => ({ locale, data: await messagesIn(locale) })));
  },
};

/** Locales that we have no translation of get nothing, and Strapi falls back to English. */
async function messagesIn(locale: string): Promise<Record<string, string>> {
  if (locale === 'en') return prefixed((await import('./translations/en.json')).default);
  if (locale !== 'zh-Hans') return {};
  const [own, says] = await Promise.all([
    import('./translations/zh-Hans.json'),
    import('./translations/sentences.zh-Hans.json'),
  ]);
  return { ...prefixed(own.default), ...prefixed(says.default, SAYS) };
}
