import { realpathSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import type { OwnRule } from '../../../core/clean/own/own-rules';
import type { ExplainedBlock } from '../../../core/explain/explain';
import { explainBody } from '../../../core/pipeline';
import { loadConfig } from '../configuration/load-config';
import { runOptionsOf } from '../importing/options';
import { loadOwnRules } from './own-rules';

const FENCE = /^\s*(?:---|\+\+\+|;;;)\s*$/m;

/** With an original address, as a post that was made of a page has: in such a one all evidence counts. */
const FRONT_MATTER = "---\ntitle: '-'\nlink: https://pasted.example/\n---\n";

/** A text as a post: one without front matter gets some. */
const asPost = (text: string): string =>
  FENCE.exec(text)?.index === 0 ? text : FRONT_MATTER + text;

/**
 * What cleaning makes of a text that somebody pasted, with a rule that is not there yet. The text is of
 * no file and no site, so that the rule is tried as one for all.
 *
 * @returns the blocks of the text in order, each with why it is stripped
 */
export async function tryRule(
  strapi: Core.Strapi,
  { verdict, text }: OwnRule,
  sample: string,
): Promise<ExplainedBlock[]> {
  const appDir = realpathSync(strapi.dirs.app.root);
  const tried: OwnRule = { verdict, text, scope: 'everywhere', of: null };
  const options = {
    ...runOptionsOf({}, loadConfig(appDir), appDir),
    ownRules: [...(await loadOwnRules(strapi)), tried],
    templates: null,
    now: Date.now(),
  };
  return explainBody({ path: 'pasted.md', bytes: Buffer.from(asPost(sample)) }, options);
}
