import '@mantine/notifications/styles.css'
import { Toasts } from '../../../ui/Toasts.tsx'
import { Dressed } from './Dressed.tsx'

/** Where parts of the board's page say what became of something. */
export function ToastCorner() {
  return (
    <Dressed>
      <Toasts />
    </Dressed>
  )
}
