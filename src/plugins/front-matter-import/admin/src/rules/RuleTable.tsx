import { Badge, Flex, IconButton, Td, Tr, Typography } from '@strapi/design-system';
import { Check, Eye, Scissors, Trash } from '@strapi/icons';
import type { Rule } from '../api/contract';
import { useDeleteRuleMutation } from '../api/import-api';
import { HeadedTable } from '../components/HeadedTable';
import { useNotifyFailure } from '../hooks/use-failure';
import { useFormatDay } from '../hooks/use-format';
import { useTranslate } from '../hooks/use-translate';
import { EffectDialog } from './EffectDialog';
import { siteName } from './site-name';

const COLUMNS = ['verdict', 'text', 'scope', 'who', 'when', 'actions'] as const;

/** Editors' own rules, the newest first. */
export function RuleTable({ rules, mayDelete }: { rules: readonly Rule[]; mayDelete: boolean }) {
  const t = useTranslate();
  return (
    <HeadedTable
      title={t('rules.title')}
      head={COLUMNS.map((column) => t(`rules.${column}`))}
      count={rules.length}
    >
      {rules.map((rule) => (
        <RuleRow key={rule.id} rule={rule} mayDelete={mayDelete} />
      ))}
    </HeadedTable>
  );
}

const SHOWN = 240;

function RuleRow({ rule, mayDelete }: { rule: Rule; mayDelete: boolean }) {
  const t = useTranslate();
  const formatDay = useFormatDay();
  const notifyFailure = useNotifyFailure();
  const [deleteRule, { isLoading }] = useDeleteRuleMutation();
  const { id, verdict, scope, of, text, madeBy, createdAt } = rule;
  const named = { text: text.slice(0, 40) };
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return (
    <Tr>
      <Td>
        <Badge variant={verdict === 'strip' ? 'danger' : 'success'}>
          {verdict === 'strip' ? <Scissors aria-hidden /> : <Check aria-hidden />}{' '}
          {t(`rules.verdict.${verdict}`)}
        </Badge>
      </Td>
      <Td style={{ maxWidth: '48rem', whiteSpace: 'normal' }}>
        <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
          {shown}
        </Typography>
      </Td>
      <Td style={{ maxWidth: '28rem', whiteSpace: 'normal' }}>
        <Typography style={{ overflowWrap: 'anywhere' }}>
          {t(`rules.scope.${scope}`, { of: scope === 'site' ? siteName(of) : of })}
        </Typography>
      </Td>
      <Td>{madeBy}</Td>
      <Td>{formatDay(createdAt)}</Td>
      <Td>
        <Flex gap={2}>
          <EffectDialog
            rule={{ verdict, scope, text, ...(of !== null && { of }) }}
            id={id}
            trigger={
              <IconButton label={t('rules.effect.of', named)}>
                <Eye />
              </IconButton>
            }
          />
          {mayDelete && (
            <IconButton
              label={t('rules.delete', named)}
              disabled={isLoading}
              onClick={() => void deleteRule(id).unwrap().catch(notifyFailure)}
            >
              <Trash />
            </IconButton>
          )}
        </Flex>
      </Td>
    </Tr>
  );
}
