import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { departmentName } from '../../ui/department-name.ts'
import type { RowWords } from './row-words.ts'
import { useFeelingWord } from './use-feeling-word.ts'

/** All that a row says, in the order in which it matters to who hears it. */
export function useRowName(): (words: RowWords) => string {
  const { t } = useTranslation(['outline', 'editor', 'method'])
  const { departments, locale } = useBoardInfo()
  const feelingWord = useFeelingWord()
  return ({ kind, title, event, feelings, department, details }) => {
    const known = departments.find(({ key }) => key === department)
    return [
      title,
      // Of a connection its title says it.
      kind === 'connector' ? '' : t(`editor:kinds.${kind}`),
      event ? t(`method:events.classes.${event}`) : '',
      kind === 'touchpoint' ? feelingWord(feelings) : '',
      ...details,
      known ? departmentName(known, locale) : '',
    ]
      .filter(Boolean)
      .join(', ')
  }
}
