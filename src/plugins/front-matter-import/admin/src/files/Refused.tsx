import { Typography } from '@strapi/design-system';
import type { Root } from '../api/contract';
import { Notice } from '../components/Notice';
import { useSays } from '../hooks/use-says';
import { useTranslate } from '../hooks/use-translate';

const SHOWN = 20;

/** Files of an upload that were not taken, each with the reason. */
export function Refused({ refused }: { refused: Root['refused'] }) {
  const t = useTranslate();
  const says = useSays();
  if (refused.length === 0) return null;
  return (
    <Notice kind="warning">
      <details>
        <summary>{t('refused.title', { count: refused.length })}</summary>
        <ul style={{ listStyle: 'disc', paddingInlineStart: '2rem' }}>
          {refused.slice(0, SHOWN).map(({ path, reason }) => (
            <Typography tag="li" key={path}>
              <code>{path}</code>: {says(reason)}
            </Typography>
          ))}
        </ul>
        {refused.length > SHOWN && t('more', { count: refused.length - SHOWN })}
      </details>
    </Notice>
  );
}
