import { Kbd } from '@mantine/core'
import type { Shortcut } from '../../editor/actions/shortcut.ts'
import classes from './shortcuts.module.css'
import { useKeyText } from './use-key-text.ts'

/** One shortcut as key caps. */
export function Keys({ shortcut }: { shortcut: Shortcut }) {
  const keyText = useKeyText()
  return (
    <span className={classes['keys']}>
      {keyText(shortcut).map((text) => (
        <Kbd key={text} size="sm">
          {text}
        </Kbd>
      ))}
    </span>
  )
}
