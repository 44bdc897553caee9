import type { CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useCalmBoard } from '../../../editor/use-calm-board.ts'

const LONGEST_CHARS = 80

/** What a thread is about, in one line. */
export function useAboutName(): (about: CommentAbout) => string {
  const { t } = useTranslation(['comments', 'editor'])
  const { elements, stages } = useCalmBoard()
  return useCallback(
    (about) => {
      if (about.on === 'point') return t('comments:about.point')
      if (about.on === 'stage') {
        const stage = stages.get(about.id)
        if (!stage) return t('comments:about.removed')
        return stage.name ? t('comments:about.stage', { name: stage.name }) : t('comments:about.unnamedStage')
      }
      const element = elements.get(about.id)
      if (!element) return t('comments:about.removed')
      const words = wordsOf(element).replaceAll(/\s+/g, ' ').trim()
      const short = words.length > LONGEST_CHARS ? `${words.slice(0, LONGEST_CHARS)}…` : words
      return short || t(`editor:kinds.${element.kind}`)
    },
    [elements, stages, t],
  )
}
