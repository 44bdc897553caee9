import { Button } from '@mantine/core'
import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import { can } from '@wegpunkt/shared/access/roles'
import type { BoardResult } from '@wegpunkt/shared/http/workshop-routes'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'
import { showToast } from '../../../ui/toasts.ts'
import classes from './results.module.css'
import { cardsIn, takeOverEdits } from './take-over.ts'

/**
 * Results lie beside the board. Whoever moderates may write the medians of a round onto the cards, as one step of
 * undo: what stands on the board goes with it into snapshots and exports.
 */
export function TakeOver({ result }: { result: BoardResult }) {
  const { t } = useTranslation('rounds')
  const editor = useEditor()
  const role = useRole()
  if (!can(role, 'workshop.run') || !can(role, 'board.edit')) return null
  const take = (): void => {
    const personas = editor.boardPersonas()
    const whose = personas.length > 0 ? personas : [ANY_PERSONA]
    const edits = takeOverEdits(editor.document.store.get(), result.ratings, whose)
    const count = cardsIn(edits)
    if (count === 0) showToast({ message: t('results.nothingToTake') })
    else if (editor.edit(edits)) showToast({ message: t('results.taken', { count }) })
  }
  return (
    <div className={classes['takeOver']}>
      <Button variant="default" size="xs" onClick={take}>
        {t('results.takeOver')}
      </Button>
      <span className={classes['soft']}>{t('results.takeOverHint')}</span>
    </div>
  )
}
