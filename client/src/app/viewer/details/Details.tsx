import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { Suspense } from 'react'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { loadWords } from '../ground/load-words.ts'
import { mayReadComments } from '../may-comment.ts'
import { Sheet } from '../Sheet.tsx'
import { useTexts } from '../speak.ts'
import { useViewing } from '../viewing.ts'
import { Events } from './Events.tsx'
import { Facts } from './Facts.tsx'
import { Feelings } from './Feelings.tsx'
import { Measures } from './Measures.tsx'
import { Prose } from './Prose.tsx'
import { Quotes } from './Quotes.tsx'

const Comments = lazyPart(async () => {
  const [{ Comments }] = await Promise.all([import('./Comments.tsx'), loadWords('comments')])
  return { default: Comments }
})

/** All that the link shows of a touchpoint: beside the journey, or over it on a phone. */
export function Details({ id }: { id: ElementId }) {
  const { t } = useTexts()
  const { journey, select, link } = useViewing()
  const touchpoint = journey.board.elements.get(id)
  if (touchpoint?.kind !== 'touchpoint') return null
  const { title, description, customerView, customerSays, promise } = touchpoint
  return (
    <Sheet title={title} close={t('details.close')} onClose={() => select(null)}>
      <Feelings id={id} />
      <Prose title={t('details.customerView')} text={customerView} />
      <Prose title={t('details.customerSays')} text={customerSays} />
      <Prose title={t('details.description')} text={description} />
      <Prose title={t('details.promise')} text={promise?.text} />
      <Events id={id} />
      <Quotes id={id} />
      <Measures id={id} />
      <Suspense>{mayReadComments(link) && <Comments id={id} />}</Suspense>
      <Facts touchpoint={touchpoint} />
    </Sheet>
  )
}
