import { useTranslation } from 'react-i18next'
import { useOutlineSource } from './outline-context.ts'
import type { OutlineSection } from '../../editor/outline/outline-sections.ts'

/** What a section is called, as it is now: whoever asks renders again when a stage is renamed. */
export function useSectionName(): (section: OutlineSection) => string {
  const { t } = useTranslation('outline')
  const { board, wording } = useOutlineSource()
  return ({ stage, kind }) => {
    if (kind !== null) return t(`besides.${kind}`)
    const known = stage === null ? undefined : board.get().stages.get(stage)
    return known ? wording.names.stage(known) : ''
  }
}
