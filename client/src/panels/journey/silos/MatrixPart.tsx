import { Text } from '@mantine/core'
import type { Handovers } from '@wegpunkt/shared/journey/handovers'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useSheetWidth } from '../../sheet/sheet-width.ts'
import { DepartmentSign } from './DepartmentSign.tsx'
import { Part } from './Part.tsx'
import { useDepartmentWords } from './silo-words.ts'
import { type Cell, siloMatrix } from './silo-matrix.ts'
import classes from './silo-matrix.module.css'

type Props = { all: Handovers; cell: Cell | null; onCell: (cell: Cell | null) => void }

/** How often which department hands over to which. */
export function MatrixPart({ all, cell, onCell }: Props) {
  const { t } = useTranslation('silos')
  const { departments: known } = useBoardInfo()
  const wordsOf = useDepartmentWords()
  const isWide = useSheetWidth() === 'wide'
  const keys = known.map(({ key }) => key)
  const { departments, cellOf } = siloMatrix(all, keys)
  return (
    <Part title={t('matrix.title')} about={t('matrix.hint')}>
      <table className={classes['matrix']}>
        <caption className={classes['hidden']}>{t('matrix.caption')}</caption>
        <thead>
          <tr>
            <td className={classes['corner']} aria-hidden>
              {t('matrix.corner')}
            </td>
            {departments.map((to) => (
              <th key={to} scope="col">
                <DepartmentSign id={to} />
                {isWide && <span className={classes['under']}>{wordsOf(to).name}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {departments.map((from) => (
            <tr key={from}>
              <th scope="row">
                <DepartmentSign id={from} isHeard={false} /> {wordsOf(from).name}
              </th>
              {departments.map((to) => (
                <td key={to} data-own={from === to || undefined}>
                  <CellButton
                    found={cellOf(from, to)}
                    isPressed={cell?.from === from && cell.to === to}
                    onCell={onCell}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!isWide && (
        <Text size="xs" c="dimmed">
          {departments.map((key) => `${wordsOf(key).code} ${wordsOf(key).name}`).join(' · ')}
        </Text>
      )}
    </Part>
  )
}

type CellProps = {
  found: ReturnType<ReturnType<typeof siloMatrix>['cellOf']>
  isPressed: boolean
  onCell: Props['onCell']
}

function CellButton({ found, isPressed, onCell }: CellProps) {
  const { t } = useTranslation('silos')
  const wordsOf = useDepartmentWords()
  if (!found) return <span className={classes['hidden']}>{t('matrix.none')}</span>
  const { from, to, count, open } = found
  const words = [
    t('matrix.cell', { count, from: wordsOf(from).name, to: wordsOf(to).name }),
    open > 0 ? t('matrix.cellOpen', { open }) : '',
  ]
  const label = words.filter(Boolean).join(', ')
  return (
    <button
      type="button"
      className={classes['cell']}
      aria-pressed={isPressed}
      aria-label={label}
      title={label}
      data-open={open > 0 || undefined}
      onClick={() => onCell(isPressed ? null : { from, to })}
    >
      {count}
    </button>
  )
}
