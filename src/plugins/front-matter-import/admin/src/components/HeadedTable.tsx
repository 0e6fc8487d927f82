import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  /** What the table is of, for those who hear it. */
  title: string;
  head: readonly string[];
  /** How many rows follow the head. */
  count: number;
  children: ReactNode;
}

/** A table whose columns have names. */
export function HeadedTable({ title, head, count, children }: Props) {
  return (
    <Table colCount={head.length} rowCount={count + 1} aria-label={title}>
      <Thead>
        <Tr>
          {head.map((name) => (
            <Th key={name}>
              <Typography variant="sigma">{name}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>{children}</Tbody>
    </Table>
  );
}
