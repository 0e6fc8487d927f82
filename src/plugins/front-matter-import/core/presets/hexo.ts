import { hexoPermalink } from '../map/permalink';
import { COMMON, type Preset } from './preset';
import { LAYOUTS, LISTINGS } from './skips';

const OWN_TAG = /^\s*\{% (?:asset_img|asset_link|post_link|codeblock|endcodeblock) /m;

/** Posts in `source/_posts`, pages elsewhere below `source`; a flat list of categories is one path. */
export const hexo: Preset = {
  ...COMMON,
  name: 'hexo',
  marks: [
    { paths: ['_config.yml', 'source/_posts/'] },
    { paths: ['_config.yml', 'source/_drafts/'] },
    { paths: ['_config.yml', 'scaffolds/'] },
    {
      paths: ['_config.yml', 'source/'],
      saying: /^(?:source_dir|new_post_name|post_asset_folder|skip_render|default_layout):/m,
    },
    { paths: ['_config.yml'], saying: /^(?:source_dir|new_post_name|post_asset_folder):/m },
    { paths: ['source/_posts/'], isWeak: true },
  ],
  config: ['_config.yml', '_config.yaml'],
  configKeys: {
    title: ['title'],
    timezone: ['timezone'],
    language: ['language'],
    languages: ['language'],
    permalink: ['permalink'],
    defaultCategory: ['default_category'],
    contentFolder: ['source_dir'],
    fileName: ['new_post_name'],
    url: ['url'],
    base: ['root'],
  },
  unsaid: { permalink: ':year/:month/:day/:title/' },
  contentFolder: 'source',
  skips: [LAYOUTS, LISTINGS],
  categories: 'path',
  permalink: hexoPermalink,
  links: { marks: [], folders: ['source/_posts/', 'source/', ''], byName: true },
  recognises: ({ bodyFormat, body }) => bodyFormat === 'markdown' && OWN_TAG.test(body),
};
