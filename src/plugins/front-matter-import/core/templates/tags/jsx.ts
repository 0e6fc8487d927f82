import type { TagRule, TagRules } from '../types';
import { admonition, ADMONITIONS } from './admonitions';
import { MEDIA } from './media';
import { image, pair, quote, single, text } from './pieces';

const picture = single(({ named }) => image(named.src, named));

const unwrapped = pair((_, body) => text(body));

const labelled = pair(({ named }, body) => {
  const label = named.label ?? named.title ?? named.value ?? '';
  return text([label && `**${label}**`, body].filter(Boolean).join('\n\n'));
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
};
