import { COMMON, type Preset, scripts } from './preset';
import { PROJECT_FILES } from './skips';

/** Pages anywhere beside `.vitepress`. */
export const vitepress: Preset = {
  ...COMMON,
  ...scripts('.vitepress/config', '.vitepress/config/index', '.vuepress/config'),
  name: 'vitepress',
  marks: [{ paths: ['.vitepress/'] }, { paths: ['.vuepress/'] }],
  isFrontMatterOptional: true,
  templates: ['vitepress'],
  skips: [PROJECT_FILES],
  // vuepress-theme-reco's name.
  names: { published: ['publish'] },
  pageName: ['hero', 'name', 'text'],
  links: { marks: [], folders: ['', 'src/'], byName: false },
};
