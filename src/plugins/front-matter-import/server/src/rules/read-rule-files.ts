import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parse } from 'yaml';
import { readSiteRules, RuleProblem } from '../../../core/clean/site/read-site-rules';
import type { SiteRules } from '../../../core/clean/site/site-rules';
import type { Json } from '../../../core/types';
import { isMissing } from '../sources/read-source';
import { UsageError } from '../usage-error';

/** Where rule files stand below a Strapi project: ours, then its own, which come first where both speak. */
export const RULE_FOLDERS = ['src/plugins/front-matter-import/rules', 'config/site-rules'] as const;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function readRuleFile(path: string, shown: string): SiteRules {
  const name = basename(path).replace(/\.ya?ml$/i, '');
  try {
    // What YAML holds is what JSON holds, but for dates and the like, which no key expects.
    return readSiteRules(parse(readFileSync(path, 'utf8')) as Json, name);
  } catch (cause) {
    const isOurs = cause instanceof RuleProblem;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`The rules in \`${shown}\` cannot be read: ${message}`, {
      ...(isOurs ? {} : { cause }),
    });
  }
}

/**
 * Reads all rule files of a project.
 *
 * @param project folder of the Strapi project
 * @throws UsageError naming file and key, for a file that is not understood
 */
export function readRuleFiles(project: string): SiteRules[] {
  return RULE_FOLDERS.flatMap((folder) =>
    namesIn(join(project, folder))
      .sort()
      .map((name) => {
        const path = join(project, folder, name);
        return readRuleFile(path, relative(project, path));
      }),
  );
}
