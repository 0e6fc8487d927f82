import { COMMON, type Preset } from './preset';

const WIKI_LINK = /\[\[[^\s[\]\d][^[\]\n]*\]\]/;
const OWN_FIELDS = ['cssclasses', 'cssclass', 'publish'];

/** A vault of notes: the file's name is the note's title, and links name files. */
export const obsidian: Preset = {
  ...COMMON,
  name: 'obsidian',
  marks: [{ paths: ['.obsidian/'] }],
  config: ['.obsidian/templates.json'],
  configKeys: { exclude: ['folder'] },
  isFrontMatterOptional: true,
  hasInlineTags: true,
  skips: [
    {
      path: /^(?:\.trash|(?:\d+[\s._-]*)?_?templates?)\//i,
      skipped: 'site-file',
      reason: 'The file stands in the vault’s folder of templates or deleted notes. It is no post.',
    },
    {
      path: /\.excalidraw\.md$/i,
      skipped: 'site-file',
      reason: 'The file is a drawing of the Excalidraw plugin. It is no post.',
    },
  ],
  templates: ['obsidian'],
  names: { published: ['publish'] },
  fileNameIsTitle: true,
  links: { marks: [], folders: [''], byName: true },
  recognises: ({ frontMatter, body }) =>
    WIKI_LINK.test(body) || OWN_FIELDS.some((name) => name in frontMatter),
};
