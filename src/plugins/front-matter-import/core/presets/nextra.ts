import { COMMON, type Preset, scripts } from './preset';
import { PARTIALS, PROJECT_FILES } from './skips';

/** Pages below `pages`, `content` or `app` of a Next.js project. */
export const nextra: Preset = {
  ...COMMON,
  ...scripts('next.config'),
  name: 'nextra',
  marks: [{ paths: ['next.config.*'], saying: /nextra/ }, { paths: ['theme.config.*', 'pages/'] }],
  isFrontMatterOptional: true,
  skips: [PROJECT_FILES, PARTIALS],
  links: {
    marks: [],
    folders: ['pages/', 'content/', 'app/', 'src/pages/', 'src/content/', ''],
    byName: false,
  },
};
