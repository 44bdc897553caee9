import { useMemo } from 'react'
import classes from './description.module.css'
import { renderMarkdown } from './render-markdown.tsx'

/** A description as it is read. Loaded on demand: who only moves the board needs no Markdown. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={classes['markdown']} dir="auto">
      {useMemo(() => renderMarkdown(text), [text])}
    </div>
  )
}
