import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Difference } from './comparison-entries.ts'
import { textParts } from './text-parts.ts'
import classes from './comparison.module.css'

type Props = { difference: Extract<Difference, { is: 'text' }>; field: string }

/** A text with what is gone struck through, and what is new marked: by signs, not by colour alone. */
export function TextDifference({ difference: { before, after }, field }: Props) {
  const { t } = useTranslation('snapshots')
  return (
    <span className={classes['entryDetail']}>
      {field}:{' '}
      <span className={classes['text']}>
        {textParts(before, after).map(({ is, text }, i) => {
          if (is === 'removed')
            // The same text has the same parts, so their place is what they are.
            // oxlint-disable-next-line react/no-array-index-key
            return <Marked key={i} as="del" heard={t('compare.removedText')} text={text} />
          if (is === 'inserted')
            // oxlint-disable-next-line react/no-array-index-key
            return <Marked key={i} as="ins" heard={t('compare.insertedText')} text={text} />
          return text
        })}
      </span>
    </span>
  )
}

// Screen readers pass over what is struck through.
function Marked({ as: Mark, heard, text }: { as: 'del' | 'ins'; heard: string; text: string }) {
  return (
    <Mark>
      <VisuallyHidden>{heard} </VisuallyHidden>
      {text}
    </Mark>
  )
}
