import { useCallback } from 'react';
import { type PrimitiveType, useIntl } from 'react-intl';
import { PLUGIN_ID } from '../plugin-id';
import type en from '../translations/en.json';

export type MessageKey = keyof typeof en;
export type Translate = (key: MessageKey, values?: Record<string, PrimitiveType>) => string;

/** Words of the page in the person's language; the compiler refuses keys that English does not have. */
export function useTranslate(): Translate {
  const { formatMessage } = useIntl();
  return useCallback<Translate>(
    (key, values) => formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: key }, values),
    [formatMessage],
  );
}
