import { type ComboboxItem, type ComboboxParsedItem, type OptionsFilter, isOptionsGroup } from '@mantine/core'
import { fold, wordsIn } from '../../editor/search/fold.ts'

/** What is found as in the search of the board: word by word, without case, accents and places where a word may break. */
export const foundOptions: OptionsFilter = ({ options, search }) => {
  const words = wordsIn(search)
  const isFound = ({ label }: ComboboxItem): boolean => {
    const name = fold(label)
    return words.every((word) => name.includes(word))
  }
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!isOptionsGroup(option)) return isFound(option) ? [option] : []
    const items = option.items.filter(isFound)
    return items.length > 0 ? [{ ...option, items }] : []
  })
}
