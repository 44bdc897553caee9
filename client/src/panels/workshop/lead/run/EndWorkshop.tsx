import { Button } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../../document/hooks.ts'
import { hiddenRuns } from '../../../../editor/workshop-desk.ts'
import { chooseWorkshop } from '../../chosen-workshop.ts'
import { useDesk, useDo } from '../../use-desk.ts'
import { AskFirst } from './AskFirst.tsx'

/** Ends the workshop, after it has said what that does. */
export function EndWorkshop({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const { asked } = useDesk()
  const act = useDo(workshop.id)
  const isAsked = useStore(asked) === 'end'
  const hidden = hiddenRuns(workshop).length
  const end = async (): Promise<void> => {
    const view = await act({ do: 'end' })
    asked.set(null)
    // What is left to do with it is shown next.
    if (view) chooseWorkshop(view.id)
  }
  if (!isAsked)
    return (
      <Button size="sm" variant="default" onClick={() => asked.set('end')}>
        {t('end.button')}
      </Button>
    )
  return (
    <AskFirst
      question={t('end.question')}
      says={[t('end.rights'), t('end.snapshot'), ...(hidden > 0 ? [t('end.hidden', { count: hidden })] : [])]}
      yes={t('end.yes')}
      no={t('end.no')}
      onYes={end}
      onNo={() => asked.set(null)}
    />
  )
}
