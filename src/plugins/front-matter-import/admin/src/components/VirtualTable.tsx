import { Box, Typography } from '@strapi/design-system';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { styled } from 'styled-components';

export interface Column {
  name: string;
  header: ReactNode;
  sort?: 'ascending' | 'descending' | 'none';
  /** CSS width; columns without one share what is left. */
  width?: string;
}

interface Props {
  label: string;
  columns: readonly Column[];
  total: number;
  /** One cell a column; undefined where the row is still on its way. */
  cellsOf: (index: number) => ReactNode[] | undefined;
  /** Told which rows are in sight. */
  onSee: (first: number, last: number) => void;
}

const ROW_HEIGHT = 64;

const Sheet = styled.table`
  width: 100%;
  min-width: 90rem;
  table-layout: fixed;
  border-collapse: collapse;

  th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: ${({ theme }) => theme.colors.neutral0};
    box-shadow: inset 0 -1px 0 ${({ theme }) => theme.colors.neutral150};
    height: 5.6rem;
    padding: 0 1.2rem;
    text-align: start;
  }

  td {
    height: ${ROW_HEIGHT}px;
    padding: 0 1.2rem;
    overflow: hidden;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  td.space {
    padding: 0;
    border: none;
  }

  tr:hover > td:not(.space) {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

/** A table of which only the rows in sight are in the document, however long it is. */
export function VirtualTable({ label, columns, total, cellsOf, onSee }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onSee(first, last), [onSee, first, last]);
  const above = items[0]?.start ?? 0;
  const below = rows.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <Box
      ref={scroller}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      overflow="auto"
      maxHeight="65vh"
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <Sheet aria-rowcount={total + 1} aria-label={label}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ name, header, width, sort }) => (
              <th key={name} scope="col" style={{ width }} aria-sort={sort}>
                {typeof header === 'string' ? (
                  <Typography variant="sigma" textColor="neutral600">
                    {header}
                  </Typography>
                ) : (
                  header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={above} columns={columns.length} />
          {items.map(({ index, key }) => (
            <tr key={key} aria-rowindex={index + 2}>
              {(cellsOf(index) ?? columns.map(() => null)).map((cell, at) => (
                <td key={columns[at]?.name ?? at}>{cell}</td>
              ))}
            </tr>
          ))}
          <Space height={below} columns={columns.length} />
        </tbody>
      </Sheet>
    </Box>
  );
}

/** Stands for the rows that are not in the document. */
function Space({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td className="space" colSpan={columns} style={{ height }} />
    </tr>
  );
}
