export const PLUGIN_ID = 'front-matter-import';
