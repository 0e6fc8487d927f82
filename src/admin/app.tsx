/** Languages of the admin panel besides English: those that the import page is translated into. */
export default {
  config: { locales: ['zh-Hans'] },
};
