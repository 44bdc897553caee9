import { Text } from '@mantine/core'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor } from '../../../editor/context.ts'
import { openMeasure } from '../../../editor/method/drafting.ts'
import { DueText } from './DueText.tsx'
import { firstDueFirst } from './measure-list.ts'
import classes from './measures.module.css'
import { OwnerLine } from './OwnerLine.tsx'
import { QuickMeasure } from './QuickMeasure.tsx'
import { TakeButton } from './TakeButton.tsx'
import { useMeasureRights } from './use-rights.ts'

/** The measures of one touchpoint: each leads to the sheet, a new one needs its title. */
export function TouchpointMeasures({ touchpoint }: { touchpoint: ElementId }) {
  const { t } = useTranslation('measures')
  const editor = useEditor()
  const { rowState } = useBoardInfo()
  const rightsTo = useMeasureRights()
  const mayAdd = mayRow(useRole(), 'measure', 'add')
  const here = [...rowState.byKind.measure.values()]
    .filter(({ touchpointIds, status }) => status !== 'dropped' && touchpointIds.includes(touchpoint))
    .toSorted(firstDueFirst)
  return (
    <>
      {here.length === 0 && !mayAdd && <Text size="sm">{t('section.none')}</Text>}
      {here.length > 0 && (
        <ul className={classes['list']}>
          {here.map((measure) => (
            <li key={measure.id} className={classes['row']}>
              <button
                type="button"
                className={classes['head']}
                aria-label={t('section.open', { title: measure.title })}
                onClick={() => openMeasure(editor, measure.id)}
              >
                <span className={classes['title']} dir="auto">
                  {measure.title}
                </span>
              </button>
              <div className={classes['facts']}>
                <span>{t(`status.${measure.status}`)}</span>
                <DueText measure={measure} />
                {measure.owner === null && rightsTo(measure).take ? (
                  <TakeButton measure={measure} />
                ) : (
                  <OwnerLine measure={measure} />
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {mayAdd && <QuickMeasure at={touchpoint} />}
    </>
  )
}
