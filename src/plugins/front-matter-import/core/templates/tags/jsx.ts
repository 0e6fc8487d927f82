import type { TagRule, TagRules } from '../types';
import { admonition, ADMONITIONS } from './admonitions';
import { MEDIA } from './media';
import { code, image, link, pair, quote, single, text } from './pieces';

const picture = single(({ named }) => image(named.src, named));

const unwrapped = pair((_, body) => text(body));

const labelled = pair(({ named }, body) => {
  const label = named.label ?? named.title ?? named.value ?? '';
  return text([label && `**${label}**`, body].filter(Boolean).join('\n\n'));
});

/** A card, with what it leads to. */
const card = pair(({ named }, body) => {
  const title = named.title ?? '';
  const address = named.href ?? named.to ?? named.link ?? '';
  const head = address ? `[${title || address}](${address})` : title;
  const line = title ? `**${head}**` : head;
  // The line end keeps the next card from becoming a part of this one's paragraph.
  return text(`${[line, named.description, body].filter(Boolean).join('\n\n')}\n`);
});

/** What is a link wherever it stands, whatever it looks like. */
const linked = pair(({ named }, body) =>
  link(named.href ?? named.to ?? named.link ?? '', body.trim() || named.text || named.label),
);

const nothing = single(() => text(''));

/** Children of a code component are a text between braces and backticks. */
const codeBlock = pair(({ named }, body) => {
  const written = named.code ?? /^\s*\{`([\s\S]*)`\}\s*$/.exec(body)?.[1];
  return written === undefined
    ? null
    : code(named.language ?? named.lang, written.replace(/^\n+|\s+$/g, ''), named.title);
});

function box(name: string): TagRule {
  return pair(({ named }, body) => admonition(named.type ?? name, named.title ?? '', body));
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Components of Astro, Docusaurus, Gatsby and Nextra, by the names that their documents use. */
export const JSX: TagRules = {
  ...Object.fromEntries(
    ['youtube', 'vimeo', 'tweet', 'gist'].map((name) => [capitalised(name), MEDIA[name]!]),
  ),
  YouTube: MEDIA.youtube!,
  ...Object.fromEntries(ADMONITIONS.map((name) => [capitalised(name), box(name)])),
  Aside: box('note'),
  Details: pair(({ named }, body) => quote(body, named.summary ?? named.title ?? 'Details')),
  Image: picture,
  Img: picture,
  StaticImage: picture,
  Picture: picture,
  Figure: single(({ named }) => image(named.src, named)),
  Fragment: unwrapped,
  Tabs: unwrapped,
  TabItem: labelled,
  Tab: labelled,
  Steps: unwrapped,
  CodeGroup: unwrapped,
  CodeTabs: unwrapped,
  'Tabs.Tab': labelled,
  'Tabs.Item': labelled,
  TabPanel: labelled,
  CodeGroupItem: labelled,
  Step: labelled,
  AccordionItem: labelled,
  Accordion: labelled,
  AccordionGroup: unwrapped,
  FileTree: unwrapped,
  Center: unwrapped,
  Bleed: unwrapped,
  Columns: unwrapped,
  Column: unwrapped,
  Card: card,
  'Cards.Card': card,
  LinkCard: card,
  Cards: unwrapped,
  CardGrid: unwrapped,
  CardGroup: unwrapped,
  Link: linked,
  LinkButton: linked,
  Badge: pair(({ named }, body) => text(body || (named.text ?? named.children ?? ''))),
  CodeBlock: codeBlock,
  Code: codeBlock,
  // The generator makes them anew, or they are ornaments.
  Icon: nothing,
  TOCInline: nothing,
  TableOfContents: nothing,
  DocCardList: nothing,
  Head: pair(() => text('')),
};
