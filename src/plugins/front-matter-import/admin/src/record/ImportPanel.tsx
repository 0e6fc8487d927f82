import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { useGetRecordQuery } from '../api/import-api';
import { useMay } from '../hooks/use-may';
import { useTranslate } from '../hooks/use-translate';
import { RecordDetails } from './RecordDetails';

/** Beside an entry in the Content Manager: where it came from. Nothing for one that nobody imported. */
export const ImportPanel: PanelComponent = ({ model, documentId }) => {
  const t = useTranslate();
  const may = useMay();
  const { id } = useParams();
  const [query] = useSearchParams();
  const locale = query.get('plugins[i18n][locale]') ?? undefined;
  const place = { contentType: model, documentId: documentId ?? id ?? '', locale };
  const skip = !may.read || place.documentId === '' || place.documentId === 'create';
  const { data: record } = useGetRecordQuery(place, { skip, refetchOnMountOrArgChange: true });
  if (skip || !record) return null;
  return {
    title: t('record.title'),
    content: <RecordDetails place={place} record={record} />,
  };
};
