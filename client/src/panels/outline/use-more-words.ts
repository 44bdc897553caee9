import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { departmentName } from '../../ui/department-name.ts'
import type { RowWords } from './row-words.ts'
import { useFeelingWord } from './use-feeling-word.ts'

/** What a row shows by signs, in words: kind, event, rating, department. */
export function useMoreWords(): (words: RowWords) => string {
  const { t } = useTranslation(['outline', 'editor', 'method'])
  const { departments, locale } = useBoardInfo()
  const feelingWord = useFeelingWord()
  return ({ kind, event, feelings, department }) => {
    const known = departments.find(({ key }) => key === department)
    return [
      // Of a connection its title says it.
      kind === 'connector' ? '' : t(`editor:kinds.${kind}`),
      event ? t(`method:events.classes.${event}`) : '',
      kind === 'touchpoint' ? feelingWord(feelings) : '',
      known ? departmentName(known, locale) : '',
    ]
      .filter(Boolean)
      .join(', ')
  }
}
