import { textSteps } from '@wegpunkt/shared/board/text-steps'

export type TextPart = { readonly is: 'kept' | 'removed' | 'inserted'; readonly text: string }

/** The later text with what is new in it marked, and between it what is gone: word by word. */
export function textParts(before: string, after: string): readonly TextPart[] {
  const parts: TextPart[] = []
  const add = (is: TextPart['is'], text: string): void => {
    if (text !== '') parts.push({ is, text })
  }
  let at = 0
  // They come from the end to the beginning.
  for (const { index, remove, insert } of textSteps(before, after).toReversed()) {
    add('kept', before.slice(at, index))
    add('removed', before.slice(index, index + remove))
    add('inserted', insert)
    at = index + remove
  }
  add('kept', before.slice(at))
  return parts
}
