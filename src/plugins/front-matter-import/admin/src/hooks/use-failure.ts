import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useSays } from './use-says';
import { useTranslate } from './use-translate';

interface Failure {
  status?: number;
  message?: string;
  response?: { data?: { error?: { message?: string } } };
}

/** What went wrong with a call to the server, in words. */
export function useFailureText(): (error: unknown) => string {
  const t = useTranslate();
  const says = useSays();
  const { formatAPIError } = useAPIErrorHandler();
  return useCallback(
    (error) => {
      const { status, message, response } = error as Failure;
      if (status === 401) return t('error.session');
      if (status === 413) {
        const told = response?.data?.error?.message;
        return told === undefined ? t('error.too-large') : says(told);
      }
      // `fetch` itself has no better word for a server that does not answer.
      if (
        message === 'Failed to fetch' ||
        message === 'NetworkError when attempting to fetch resource.'
      )
        return t('error.connection');
      // Sentences of the server name files, whose braces Strapi's handler would take for placeholders.
      if (message !== undefined && message !== '') return says(message);
      return formatAPIError(error as Parameters<typeof formatAPIError>[0]);
    },
    [formatAPIError, says, t],
  );
}

/** Shows what went wrong with a call to the server. */
export function useNotifyFailure(): (error: unknown) => void {
  const failureText = useFailureText();
  const { toggleNotification } = useNotification();
  return useCallback(
    (error) => toggleNotification({ type: 'danger', message: failureText(error) }),
    [failureText, toggleNotification],
  );
}
