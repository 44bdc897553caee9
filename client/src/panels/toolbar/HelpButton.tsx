import { Paper } from '@mantine/core'
import { ActionButton } from './ActionButton.tsx'
import classes from './toolbar.module.css'

/** Opens the sheet of all shortcuts, at the bottom right. */
export function HelpButton() {
  return (
    <Paper className={classes['help'] ?? ''} shadow="md">
      <ActionButton id="shortcuts" />
    </Paper>
  )
}
