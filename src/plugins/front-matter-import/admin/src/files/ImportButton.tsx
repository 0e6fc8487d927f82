import { Button } from '@strapi/design-system';
import { Play } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import type { Root } from '../api/contract';
import { useStartRunMutation } from '../api/import-api';
import { useNotifyFailure } from '../hooks/use-failure';
import { useTranslate } from '../hooks/use-translate';
import { runPage } from '../links';
import type { Chosen } from './options';
import { isSelected, type Selection } from './use-selection';

interface Props {
  root: Root;
  options: Chosen;
  selection: Selection;
  /** How many files are selected. */
  count: number;
  /** Paths of all files of the root. */
  loadAll: () => Promise<string[]>;
}

/** Starts the import of the selected files, and leads to where it can be watched. */
export function ImportButton({ root, options, selection, count, loadAll }: Props) {
  const t = useTranslate();
  const navigate = useNavigate();
  const notifyFailure = useNotifyFailure();
  const [startRun, { isLoading }] = useStartRunMutation();

  const start = async () => {
    const { isAllBut, paths: named } = selection;
    const isAll = isAllBut && named.size === 0;
    const known = isAll ? [] : isAllBut ? await loadAll() : [...named];
    const paths = isAll ? undefined : known.filter((path) => isSelected(selection, path));
    const run = await startRun({
      root: root.id,
      // Of some of the files nobody can say what is missing beside them.
      options: paths ? { ...options, missing: 'keep' } : options,
      ...(paths && { paths }),
    }).unwrap();
    navigate(runPage(run.id));
  };

  return (
    <Button
      startIcon={<Play />}
      disabled={count === 0}
      loading={isLoading}
      onClick={() => void start().catch(notifyFailure)}
    >
      {t('import.start', { count })}
    </Button>
  );
}
