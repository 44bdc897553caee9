import { Table, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { Column } from '@wegpunkt/shared/journey/import/headings'
import { readHeadings } from '@wegpunkt/shared/journey/import/headings'
import type { ImportError } from '@wegpunkt/shared/journey/import/import-error'
import type { ImportPreview } from '@wegpunkt/shared/journey/import/preview'
import { useTranslation } from 'react-i18next'
import classes from './import.module.css'
import { shownColumns } from './shown-columns.ts'

/** The first rows as they stand in the file, with what each column was taken for. */
export function PreviewTable({ preview: { head, first, rows, errors } }: { preview: ImportPreview }) {
  const { t } = useTranslation('evidence')
  const meaning = new Map([...readHeadings(head).at].map(([column, place]) => [place, column]))
  const places = shownColumns(head.length, meaning)
  const shown = new Set(first.map(({ line }) => line))
  const wrong = errors.filter(({ line }) => shown.has(line))
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table withTableBorder verticalSpacing={6} className={classes['table'] ?? ''}>
        <Table.Caption className={classes['caption'] ?? ''}>
          {t('import.first', { count: first.length, of: rows })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import.line')}</Table.Th>
            {places.map((place) => {
              const column = meaning.get(place)
              return (
                <Table.Th key={place} data-unused={column === undefined || undefined}>
                  {column === undefined ? t('import.unused') : t(`import.columns.${column}`)}
                  <Text size="xs" c="dimmed" fw={400}>
                    {head[place]}
                  </Text>
                </Table.Th>
              )
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {first.map(({ line, cells }) => (
            <Table.Tr key={line}>
              <Table.Td className="tabular" c="dimmed">
                {line}
              </Table.Td>
              {places.map((place) => (
                <Table.Td key={place} data-unused={!meaning.has(place) || undefined}>
                  <CellText text={cells[place] ?? ''} isWrong={isWrong(wrong, line, meaning.get(place))} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

const isWrong = (errors: readonly ImportError[], line: number, column: Column | undefined): boolean =>
  column !== undefined && errors.some((error) => error.line === line && error.column === column)

function CellText({ text, isWrong: wrong }: { text: string; isWrong: boolean }) {
  const { t } = useTranslation('evidence')
  return (
    <div className={classes['cell']} data-wrong={wrong || undefined} title={text}>
      {wrong && <IconAlertCircle size={16} stroke={1.75} aria-label={t('import.wrong')} />}
      <span>{text}</span>
    </div>
  )
}
