import { Paper } from '@mantine/core'
import { ActionButton } from './ActionButton.tsx'
import { FindingsButton } from './FindingsButton.tsx'
import classes from './toolbar.module.css'

/** What the method advises to look at, and the sheet of all shortcuts: at the bottom right. */
export function HelpButton() {
  return (
    <Paper className={classes['help'] ?? ''} shadow="md">
      <FindingsButton />
      <ActionButton id="shortcuts" />
    </Paper>
  )
}
