import { effortBearers } from '@wegpunkt/shared/board/choices'
import { effort } from '@wegpunkt/shared/journey/effort'
import { useTranslation } from 'react-i18next'
import { useInsight } from '../insight.ts'
import classes from '../moments.module.css'
import { MoreRows } from './MoreRows.tsx'
import { ShareBar } from './ShareBar.tsx'
import { InsightLink } from './InsightLink.tsx'

const FIRST_SHOWN = 5

/** Who has the effort, and where customers do (METHOD.md M34). */
export function Effort() {
  const { t } = useTranslation('insights')
  const { board } = useInsight().journey
  const { counts, onCustomers } = effort(board)
  const all = effortBearers.reduce((sum, bearer) => sum + counts[bearer], 0)
  const textOf = (id: string): string => {
    const note = board.elements.get(id)
    return (note?.kind === 'note' && note.text.trim()) || t('moments.emptyNote')
  }
  return (
    <>
      <div>
        {effortBearers.map((bearer) => (
          <ShareBar
            key={bearer}
            label={t(`moments.bearers.${bearer}`)}
            share={counts[bearer] / all}
            figure={String(counts[bearer])}
            color={bearer === 'customer' ? 'var(--wp-feeling--1)' : 'var(--mantine-color-dimmed)'}
          />
        ))}
      </div>
      {onCustomers.length > 0 && (
        <div>
          <h5 className={classes['subheading']}>{t('moments.onCustomers')}</h5>
          <MoreRows all={onCustomers} first={FIRST_SHOWN}>
            {(shown) => (
              <ul className={classes['rows']}>
                {shown.map(({ touchpoint, note }) => (
                  <li key={note} className={classes['row']}>
                    <div className={classes['words']}>
                      <span>{textOf(note)}</span>
                      <span className={classes['soft']}>
                        <InsightLink id={touchpoint} />
                      </span>
                    </div>
                  </li>
                ))}
              </ul>
            )}
          </MoreRows>
        </div>
      )}
    </>
  )
}
