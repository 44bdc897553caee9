import { Problem } from '@wegpunkt/shared/http/problem'
import type { WorkshopCommand } from '@wegpunkt/shared/workshop/workshop-command'
import { useTranslation } from 'react-i18next'
import { loadPart } from '../../locales/i18n.ts'
import { showToast } from '../../ui/toasts.ts'
import { useProblemText } from '../../ui/use-problem-text.ts'

/** Says why something was not done to the workshop. */
export async function sayRefused(command: WorkshopCommand, error: unknown): Promise<void> {
  await loadPart('workshop')
  showToast({
    id: `workshop-${command.do}`,
    color: 'red',
    message: <RefusedText command={command.do} error={error} />,
  })
}

type Props = { readonly command: WorkshopCommand['do'] | 'agenda'; readonly error: unknown }

/** A component, so that it changes with the language while it stands there. */
function RefusedText({ command, error }: Props) {
  const { t } = useTranslation('workshop')
  const problemText = useProblemText()
  const isSenseless = error instanceof Problem && error.type === 'workshop-refused'
  return isSenseless ? t(`refused.${command}`) : problemText(error)
}

/** The same of what was done to an agenda. */
export function sayAgendaRefused(error: unknown): void {
  showToast({ id: 'workshop-agenda', color: 'red', message: <RefusedText command="agenda" error={error} /> })
}
