import type { Document } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { SkipReason } from '../codes';
import { limitDepth } from '../html/limit-depth';
import type { FrontMatter } from '../types';
import { withoutKnown } from './metadata/without-known';
import { type PageMetadata, readPageMetadata } from './metadata/read-page-metadata';

/** A page as it came, parsed once; who cleans it goes on with its tree. */
export interface Page {
  tree: Document;
  metadata: PageMetadata;
  /** Where the fields that it gave came from, by their names: "page `og:title`". */
  origins: { [field: string]: string };
}

/** Folders in which browsers keep what belongs to a page that they saved. */
const ASSETS = /(?:^|\/)[^/]+(?:_files|\.files|_fichiers|_archivos|-Dateien|_bestanden|_file)\//i;
const REDIRECT = /^\s*\d+\s*[;,]\s*url\s*=\s*['"]?([^'"]*)/i;

/** A page that is no post, and why. */
export interface NoPage {
  skipped: SkipReason;
  reason: string;
}

const isNoPage = (address: string | undefined): address is string => Boolean(address?.trim());

/** Why a page holds no article, as far as its head says. */
function noArticle(path: string, { refresh }: PageMetadata): NoPage | undefined {
  if (ASSETS.test(path))
    return {
      skipped: 'page-asset',
      reason: 'The file belongs to a saved page, in the folder that the browser made for it.',
    };
  const target = REDIRECT.exec(refresh ?? '')?.[1];
  return isNoPage(target)
    ? { skipped: 'redirect-page', reason: `The page only leads on to \`${target}\`.` }
    : undefined;
}

/** Parses a whole page and reads what it says about its article. */
export function readPage(html: string, path: string): Page | NoPage {
  const tree = parseDocument(html);
  limitDepth(tree);
  const metadata = readPageMetadata(tree, html);
  return noArticle(path, metadata) ?? { tree, metadata, origins: metadata.origins };
}

/** The fields that a page adds to its file's front matter, which counts before it. */
export const addedFields = (frontMatter: FrontMatter, { metadata }: Page): FrontMatter =>
  withoutKnown(metadata.fields, frontMatter);
