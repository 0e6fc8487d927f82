import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { address } from '../api/address';
import { useNotifyFailure } from '../hooks/use-failure';
import { useTranslate } from '../hooks/use-translate';

const FORMATS = ['csv', 'jsonl'] as const;

/** Saves a blob as a file of the person's. */
function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Downloads of a run's report. A plain link would come without the person's token. */
export function ReportButtons({ id }: { id: number }) {
  const t = useTranslate();
  const { get } = useFetchClient();
  const notifyFailure = useNotifyFailure();
  const download = async (format: (typeof FORMATS)[number]) => {
    const url = address(`/runs/${id}/report`, { format });
    const { data } = await get(url, { responseType: 'blob' });
    save(data, `import-${id}.${format}`);
  };
  return FORMATS.map((format) => (
    <Button
      key={format}
      variant="tertiary"
      startIcon={<Download />}
      onClick={() => void download(format).catch(notifyFailure)}
    >
      {t(`report.${format}`)}
    </Button>
  ));
}
