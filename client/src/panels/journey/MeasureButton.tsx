import { Button } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { measuresOn } from '@wegpunkt/shared/journey/measure-figures'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor } from '../../editor/context.ts'
import { draftMeasure, openMeasure } from '../../editor/method/drafting.ts'
import { useTitle } from './use-title.ts'

/** What is done about a pain: leads to the first measure there, or begins one (METHOD.md M36). */
export function MeasureButton({ touchpoint }: { touchpoint: ElementId }) {
  const { t } = useTranslation('insights')
  const editor = useEditor()
  const title = useTitle()(touchpoint)
  const here = measuresOn(useBoardInfo().rows.measures).get(touchpoint) ?? []
  const mayAdd = mayRow(useRole(), 'measure', 'add')
  const [first] = here
  if (!first && !mayAdd) return null
  const go = (): void => {
    if (first) openMeasure(editor, first.id)
    else draftMeasure(editor, { title: '', touchpointIds: [touchpoint], eventIds: [], idea: null })
  }
  return (
    <Button
      size="compact-xs"
      mih={24}
      ml={first ? -8 : 0}
      variant={first ? 'subtle' : 'light'}
      leftSection={<IconChecklist size={14} stroke={1.5} aria-hidden />}
      aria-label={first ? t('measures.of', { count: here.length, title }) : t('measures.beginAt', { title })}
      onClick={go}
    >
      {first ? t('measures.count', { count: here.length }) : t('measures.begin')}
    </Button>
  )
}
