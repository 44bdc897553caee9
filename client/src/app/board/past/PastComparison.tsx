import { useQuery } from '@tanstack/react-query'
import { type BoardState, fillDocument } from '@wegpunkt/shared/board/board-state'
import { layoutBoard } from '@wegpunkt/shared/board/layout'
import { readBoard } from '@wegpunkt/shared/board/read'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import * as Y from 'yjs'
import { snapshotQuery } from '../../../api/snapshots.ts'
import type { Pair } from '../../../editor/past.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { nameOf } from '../../../panels/journey/snapshots/name-of.ts'
import { useComparison } from '../../../panels/journey/snapshots/use-comparison.ts'
import { GhostLayer } from '../../../scene/ghosts/GhostLayer.tsx'
import { type Ghost, type Seen, ghostsOf } from '../../../scene/ghosts/ghosts.ts'
import { BoardSkeleton } from '../BoardSkeleton.tsx'
import { CannotShow } from './CannotShow.tsx'
import { ComparisonBanner } from './ComparisonBanner.tsx'
import { GhostGuide } from './GhostGuide.tsx'
import { Legend } from './Legend.tsx'
import { PastBoard } from './PastBoard.tsx'
import type { Still } from './use-frozen.ts'

/** Two states of the board on one canvas: the later one, with ghosts of what was otherwise before. */
export function PastComparison({ pair }: { pair: Pair }) {
  const { t } = useTranslation('snapshots')
  const locale = useLocale()
  const compared = useComparison(pair)
  const before = useQuery(snapshotQuery(pair.from))
  const after = useQuery({ ...snapshotQuery(pair.to ?? pair.from), enabled: pair.to !== null })
  const [was, is] = [before.data, pair.to === null ? null : after.data]
  const { data } = compared
  const still = useMemo((): Still | null => {
    if (!data) return null
    const { today } = data
    // As the server wrote it, and checked its hash.
    if (is) return { fill: (doc) => fillDocument(doc, is.state as BoardState), persona: is.persona.id }
    return today && { fill: (doc) => Y.applyUpdate(doc, today), persona: data.from.persona.id }
  }, [data, is])
  const ghosts = useMemo((): readonly Ghost[] => {
    if (!data || !was || !still) return []
    const then = seen((doc) => fillDocument(doc, was.state as BoardState))
    return ghostsOf(data.comparison, then, seen(still.fill))
  }, [data, was, still])
  const error = compared.error ?? before.error ?? after.error
  if (error) return <CannotShow error={error} />
  if (!data || !was || !still) return <BoardSkeleton />
  return (
    <PastBoard
      still={still}
      kept={is ? is.rows : null}
      version={is ? nameOf(is, t, locale) : t('compare.today')}
      banner={<ComparisonBanner compared={data} />}
      over={<GhostLayer ghosts={ghosts} />}
    >
      {({ editor }) => (
        <>
          <Legend ghosts={ghosts} />
          <GhostGuide editor={editor} ghosts={ghosts} />
        </>
      )}
    </PastBoard>
  )
}

function seen(fill: Still['fill']): Seen {
  const doc = new Y.Doc()
  fill(doc)
  const board = readBoard(doc)
  doc.destroy()
  return { board, layout: layoutBoard(board) }
}
