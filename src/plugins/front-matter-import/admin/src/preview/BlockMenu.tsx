import { MenuItem, SimpleMenu } from '@strapi/design-system';
import type { Block, RuleScope } from '../api/contract';
import { useAddRuleMutation } from '../api/import-api';
import { useNotifyFailure } from '../hooks/use-failure';
import { useTranslate } from '../hooks/use-translate';
import { siteName } from '../rules/site-name';

/** The file whose block it is. */
export interface BlockPlace {
  root: string;
  path: string;
  site: string | null;
}

const SHOWN = 40;

/** Lets a person say that a stripped block stays, or that another one goes: here, on its site, everywhere. */
export function BlockMenu({ block, place }: { block: Block; place: BlockPlace }) {
  const t = useTranslate();
  const notifyFailure = useNotifyFailure();
  const [addRule, { isLoading }] = useAddRuleMutation();
  const { root, path, site } = place;
  const { subject: text } = block;
  const verdict = block.stripped === null ? 'strip' : 'keep';
  const scopes: RuleScope[] =
    site === null ? ['file', 'everywhere'] : ['file', 'site', 'everywhere'];
  const say = (scope: RuleScope) =>
    addRule({ verdict, scope, text, root, path }).unwrap().catch(notifyFailure);
  return (
    <SimpleMenu
      size="S"
      variant={verdict === 'keep' ? 'secondary' : 'ghost'}
      label={t(`block.${verdict}`)}
      aria-label={t(`block.${verdict}.label`, { text: text.slice(0, SHOWN) })}
      disabled={isLoading}
    >
      {scopes.map((scope) => (
        <MenuItem key={scope} onSelect={() => void say(scope)}>
          {t(`block.${verdict}.${scope}`, { site: siteName(site) })}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
}
