import { partsOf } from '../../editor/search/fold.ts'
import classes from './navigation.module.css'

/** A text with what was found in it. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  let at = 0
  return partsOf(text, words).map((part) => {
    const key = at
    at += part.text.length
    return part.found ? (
      <mark key={key} className={classes['mark']}>
        {part.text}
      </mark>
    ) : (
      <span key={key}>{part.text}</span>
    )
  })
}
