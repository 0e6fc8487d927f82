import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { type Says, translatorOf } from '../sentences/translator';
import { SAYS } from '../translations/prefixed';

/** What the server says, in the person's language: it speaks English, in sentences that are known. */
export function useSays(): Says {
  const { messages } = useIntl();
  return useMemo(() => {
    const own = Object.entries(messages).filter(([key]) => key.startsWith(SAYS));
    return translatorOf(
      Object.fromEntries(own.map(([key, message]) => [key.slice(SAYS.length), String(message)])),
    );
  }, [messages]);
}
