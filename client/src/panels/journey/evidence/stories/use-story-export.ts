import type { Story } from '@wegpunkt/shared/journey/rows'
import { touchpointsOfStory } from '@wegpunkt/shared/journey/stories'
import { storiesAsMarkdown } from '@wegpunkt/shared/journey/tell-story'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { useJourney } from '../../use-journey.ts'
import { saveText } from '../../../../ui/save-text.ts'
import { useTouchpoints } from '../use-touchpoints.ts'

/** Saves the stories that may be told as Markdown. */
export function useStoryExport(): (stories: readonly Story[]) => void {
  const { t } = useTranslation('evidence')
  const { board } = useJourney()
  const { personas } = useBoardInfo()
  const { titleOf } = useTouchpoints()
  return (stories) => {
    const text = storiesAsMarkdown(stories, {
      heading: t('stories.heading'),
      at: t('stories.at'),
      standInOf: ({ persona }) => personas.find(({ id }) => id === persona)?.name ?? t('stories.someone'),
      titlesOf: (story) => touchpointsOfStory(board, story).map(titleOf),
    })
    saveText(text, t('stories.file'), 'text/markdown')
  }
}
