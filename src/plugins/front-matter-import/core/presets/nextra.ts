import { COMMON, type Preset } from './preset';
import { PROJECT_FILES } from './skips';

/** Pages below `pages`, `content` or `app` of a Next.js project. */
export const nextra: Preset = {
  ...COMMON,
  name: 'nextra',
  marks: [{ paths: ['next.config.*'], saying: /nextra/ }, { paths: ['theme.config.*', 'pages/'] }],
  skips: [PROJECT_FILES],
  links: {
    marks: [],
    folders: ['pages/', 'content/', 'app/', 'src/pages/', 'src/content/', ''],
    byName: false,
  },
};
