import { COMMON, type Preset } from './preset';
import { PROJECT_FILES } from './skips';

/** Pages anywhere beside `.vitepress`. */
export const vitepress: Preset = {
  ...COMMON,
  name: 'vitepress',
  marks: [{ paths: ['.vitepress/'] }, { paths: ['.vuepress/'] }],
  skips: [PROJECT_FILES],
  links: { marks: [], folders: ['', 'src/'], byName: false },
};
