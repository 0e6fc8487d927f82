/**
 * Every code that a file's error, skip or warning can carry. Programs read them, so they are stable;
 * `docs/codes.md` lists them for people.
 */
export const ERROR_CODES = {
  'file-too-large': 'The file is larger than a post can be.',
  'file-unreadable': 'The file cannot be read.',
  'file-binary': 'The file is no text.',
  'file-encoding': 'The text is in no encoding that is understood.',
  'front-matter-syntax': 'The front matter is not valid YAML, TOML or JSON.',
  'front-matter-not-closed': 'The front matter is opened but never closed.',
  'front-matter-not-a-mapping': 'The front matter is a list or a text, not `key: value` lines.',
  'front-matter-language': 'The front matter is in a language that is refused.',
  'front-matter-aliases': 'The front matter uses so many YAML aliases that it would explode.',
  'front-matter-unsafe-key': 'The front matter has a key that is refused.',
  'mapping-failed': 'A function of the configuration fails for the file.',
  'attribute-missing': 'The file has no value for an attribute that must have one.',
  'write-failed': 'The database refused the entry.',
} as const;

export const WARNING_CODES = {
  'duplicate-key': 'A front-matter key stands twice; the last value counts.',
  'colon-unquoted': 'A value with a colon stands in no quotes; it was read as the text that it is.',
  'encoding-guessed': 'The text is not UTF-8; it was read as GB18030.',
  'replacement-character': 'The text holds U+FFFD: characters were lost before the import.',
  'title-missing': 'No title in the front matter; another one was taken.',
  'value-too-long':
    'A value is longer than its attribute; it was cut and kept whole in `frontMatter`.',
  'value-unusable': 'A value does not fit the attribute that a rule gives it to.',
  'date-invalid': 'A date cannot be understood; the raw value is kept in `frontMatter`.',
  'dates-contradict':
    'Two dates of the post cannot both be right; the message says which was taken.',
  'unsafe-html': 'HTML that could run code was removed.',
  'unsafe-link': 'A link that could run code was removed; its text stays.',
  'embed-unknown': 'An embedded page of an unknown player became a link.',
  'template-suggested':
    'A block stands in many posts of the site; it may be no part of the article.',
  'boilerplate-kept': 'Most of the body looks like boilerplate; part of that was kept.',
  'template-tag': 'A template tag is not known; it stays in the body as it is.',
  'picture-missing': 'A picture that the post refers to was not found.',
  'picture-outside': 'A reference to a picture leads out of the import root; nothing was read.',
  'picture-refused': 'A file that the post shows as a picture is none that can be uploaded.',
  'picture-not-downloaded': 'A picture of the web could not be copied; it stays linked.',
  'link-unresolved': 'A link leads to a file that did not become an article.',
  'url-too-long': 'An address is too long for the Image collection; it stays in the body.',
  'locale-unreadable': 'The language that the front matter names is none.',
  'locale-unknown': 'A locale that was asked for is no language.',
  'translation-taken': 'Another file is the translation into this language already.',
  'translation-differs':
    'A translation says something else of what all languages of an article share; that stands in `frontMatter`.',
  'type-changed': 'An earlier import made an entry of another content type of the file; it stays.',
  'entry-left': 'The file is no post any more; the entry that an earlier import made of it stays.',
  'slug-taken': 'Another article has this slug; a number was added.',
} as const;

export const SKIP_REASONS = {
  'no-front-matter': 'The file has no front matter.',
  'file-empty': 'The file is empty.',
  'site-file': 'The file is a layout, a list or a note of the site, not a post.',
  'section-page': 'The file describes a section of the site.',
  'outside-content': 'The file stands outside the folder where the site keeps its content.',
  'bundle-resource': 'The file belongs to the post in its folder.',
  'excluded-by-site': "The site's own configuration excludes the file.",
  'listing-page': 'The page has no text of its own and lists posts.',
  'excluded-by-config': 'The configuration of the import excludes the file.',
  'no-drafts': 'The file is a draft, and its content type has none.',
  'page-asset': 'The file belongs to a saved page.',
  'redirect-page': 'The page only leads on to another one.',
  'no-article': 'The page lists others and holds no article.',
  'not-rendered': 'The file says that it gets no page of its own.',
  'not-translated': 'The file only says that its page is not translated.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;
export type WarningCode = keyof typeof WARNING_CODES;
export type SkipReason = keyof typeof SKIP_REASONS;
/** What a message about a file can be about. */
export type Code = ErrorCode | WarningCode;
