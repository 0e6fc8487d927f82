import { useCallback } from 'react';
import { useIntl } from 'react-intl';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Sizes in the unit that a person would choose. */
export function useFormatBytes(): (bytes: number) => string {
  const { formatNumber } = useIntl();
  return useCallback(
    (bytes) => {
      const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
      const unit = UNITS[step] ?? 'byte';
      const value = bytes / 1000 ** step;
      const unitDisplay = step === 0 ? 'long' : 'short';
      const maximumFractionDigits = value < 10 ? 1 : 0;
      return formatNumber(value, { style: 'unit', unit, unitDisplay, maximumFractionDigits });
    },
    [formatNumber],
  );
}

/** Days as the person writes them, in their own time, as the Content Manager shows them; "" for none. */
export function useFormatDay(): (moment: string | null) => string {
  const { formatDate } = useIntl();
  return useCallback(
    (moment) => (moment === null ? '' : formatDate(moment, { dateStyle: 'medium' })),
    [formatDate],
  );
}

/** Moments in the person's own time. */
export function useFormatMoment(): (moment: string | null) => string {
  const { formatDate } = useIntl();
  return useCallback(
    (moment) =>
      moment === null ? '' : formatDate(moment, { dateStyle: 'medium', timeStyle: 'short' }),
    [formatDate],
  );
}
