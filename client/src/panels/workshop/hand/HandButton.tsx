import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { can } from '@wegpunkt/shared/access/roles'
import { useTranslation } from 'react-i18next'
import { useRole, useWorkshop } from '../../../document/hooks.ts'
import { showToast } from '../../../ui/toasts.ts'
import { useProblemText } from '../../../ui/use-problem-text.ts'
import { useFollowedHands } from './use-followed-hands.ts'
import { useHand } from './use-hand.ts'

/** Asks to speak. For everybody who takes part; who may run workshops needs none. Texts of the part `companion`. */
export function HandButton() {
  const workshop = useWorkshop()
  const isLeading = can(useRole(), 'workshop.run')
  return workshop && !isLeading ? <Hand workshop={workshop.id} /> : null
}

function Hand({ workshop }: { workshop: string }) {
  const { t } = useTranslation('companion')
  const problemText = useProblemText()
  const { isUp, isBusy, toggle } = useHand(workshop, (error) =>
    showToast({ color: 'red', message: problemText(error), role: 'alert' }),
  )
  // Only while it is up somebody else can lower it.
  useFollowedHands(workshop, isUp)
  return (
    <Button
      size="sm"
      variant={isUp ? 'filled' : 'default'}
      leftSection={<IconHandStop size={18} stroke={1.5} aria-hidden />}
      aria-pressed={isUp}
      disabled={isBusy}
      onClick={toggle}
    >
      {t(isUp ? 'hand.lower' : 'hand.raise')}
    </Button>
  )
}
