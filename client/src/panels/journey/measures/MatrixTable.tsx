import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Matrix } from './matrix.ts'
import type { Measure } from './measure-list.ts'
import classes from './measures.module.css'
import { useDesk } from './use-desk.ts'

/** The same as the matrix in words, and what has no place in it yet. */
export function MatrixTable({ matrix: { spots, notPlaced } }: { matrix: Matrix }) {
  const { t } = useTranslation('measures')
  return (
    <>
      {spots.length > 0 && (
        <Table className="tabular" verticalSpacing={4}>
          <Table.Caption>{t('matrix.caption')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('matrix.measure')}</Table.Th>
              <Table.Th scope="col">{t('weigh.effect')}</Table.Th>
              <Table.Th scope="col">{t('weigh.effort')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {spots.flatMap(({ effect, effort, measures }) =>
              measures.map((measure) => (
                <Table.Tr key={measure.id}>
                  <Table.Td>
                    <OpenLink measure={measure} />
                  </Table.Td>
                  <Table.Td>{effect}</Table.Td>
                  <Table.Td>{effort}</Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      )}
      {notPlaced.length > 0 && (
        <section aria-label={t('matrix.notPlaced')}>
          <h3 className={classes['group']}>
            {t('matrix.notPlaced')} <span className={classes['count']}>{notPlaced.length}</span>
          </h3>
          <Text size="xs" c="dimmed">
            {t('matrix.notPlacedHint')}
          </Text>
          <ul className={classes['list']}>
            {notPlaced.map((measure) => (
              <li key={measure.id}>
                <OpenLink measure={measure} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function OpenLink({ measure: { id, title } }: { measure: Measure }) {
  const [, show] = useDesk()
  return (
    <button type="button" className={classes['link']} dir="auto" onClick={() => show({ open: id })}>
      {title}
    </button>
  )
}
