import { useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DigestLine } from '../../editor/outline/digest.ts'
import { useOutlineSource } from './outline-context.ts'

/** More than this nobody listens to at once. */
const MOST_LINES = 4

/** What others did, in a few words: "3 notes added in Purchase. 1 touchpoint rated in Use". */
export function useDigestText(): (lines: readonly DigestLine[]) => string {
  const { t } = useTranslation('outline')
  const { board, wording } = useOutlineSource()
  const lineText = ({ deed, kind, stage, count }: DigestLine): string => {
    const known = board.get().stages.get(stage ?? '')
    const what = t(`what.${kind}`, { count })
    return known
      ? t(`digest.${deed}In`, { what, stage: wording.names.stage(known) })
      : t(`digest.${deed}`, { what })
  }
  return useEffectEvent((lines: readonly DigestLine[]) => {
    const told = lines.slice(0, MOST_LINES).map(lineText)
    const more = lines.slice(MOST_LINES).reduce((sum, { count }) => sum + count, 0)
    return [...told, ...(more > 0 ? [t('digest.more', { count: more })] : [])].join('. ')
  })
}
