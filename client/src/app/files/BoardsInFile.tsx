import { ScrollArea, Table } from '@mantine/core'
import type { FilePreview } from '@wegpunkt/shared/http/file-routes'
import { useTranslation } from 'react-i18next'

/** Beyond this it scrolls. */
const MOST_HEIGHT_PX = 260
const columns = [
  'stages',
  'touchpoints',
  'elements',
  'rows',
  'pictures',
  'comments',
  'workshops',
  'snapshots',
] as const

/** Shown where there are any. */
const rare = ['comments', 'workshops', 'snapshots'] as const

/** The boards of a file, with how much is in each. */
export function BoardsInFile({ boards }: Pick<FilePreview, 'boards'>) {
  const { t } = useTranslation('exports')
  const shown = columns.filter(
    (column) => !rare.some((it) => it === column) || boards.some((it) => it[column] > 0),
  )
  return (
    <ScrollArea.Autosize mah={MOST_HEIGHT_PX} type="auto">
      <Table verticalSpacing={6} fz="sm" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {boards.length > 1 && <Table.Th scope="col">{t('import.columns.title')}</Table.Th>}
            {shown.map((column) => (
              <Table.Th key={column} scope="col" ta="end">
                {t(`import.columns.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {boards.map((board, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- two boards may be called the same
            <Table.Tr key={at}>
              {boards.length > 1 && (
                <Table.Th scope="row" fw={500}>
                  {board.title}
                </Table.Th>
              )}
              {shown.map((column) => (
                <Table.Td key={column} ta="end" className="tabular">
                  {t('count', { count: board[column] })}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  )
}
