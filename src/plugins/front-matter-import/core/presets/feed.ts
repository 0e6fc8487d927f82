import { COMMON, type Preset } from './preset';

/** Posts that a crawler made of feed items: HTML under the front matter of a Hexo post. */
export const feed: Preset = {
  ...COMMON,
  name: 'feed',
  categories: 'path',
  fileNameIsSlug: false,
  isHandwritten: false,
  recognises: ({ bodyFormat, frontMatter }) =>
    bodyFormat === 'html' &&
    Array.isArray(frontMatter.categories) &&
    ('headimg' in frontMatter || 'thumbnail' in frontMatter),
};
