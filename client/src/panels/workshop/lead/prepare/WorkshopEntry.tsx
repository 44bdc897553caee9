import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { WorkshopSummary } from '@wegpunkt/shared/http/workshop-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askWorkshop } from '../../../../api/workshops.ts'
import { relativeTime } from '../../../../locales/format.ts'
import { useLocale } from '../../../../locales/use-locale.ts'
import { MenuButton } from '../../../../ui/MenuButton.tsx'
import { showToast } from '../../../../ui/toasts.ts'
import { useNow } from '../../../../ui/use-now.ts'
import { ProblemText } from '../../../../ui/ProblemText.tsx'
import { chooseWorkshop } from '../../chosen-workshop.ts'
import { RemoveWorkshop } from '../RemoveWorkshop.tsx'
import { saveTemplate } from '../save-template.ts'
import classes from './prepare.module.css'
import { type StartPoint, fromWorkshop } from './start-point.ts'
import { WorkshopItems } from './WorkshopItems.tsx'

type Props = { readonly workshop: WorkshopSummary; readonly onUse: (start: StartPoint) => void }

/** A workshop of the board in two lines, to be opened, used once more, saved or removed. */
export function WorkshopEntry({ workshop, onUse }: Props) {
  const { t } = useTranslation('workshop')
  const locale = useLocale()
  const now = useNow()
  const [isRemoving, setRemoving] = useState(false)
  const { id, title, format, createdAt, endedAt } = workshop
  const whenOf = (at: number): string => relativeTime(locale, new Date(at).toISOString(), now)
  // What is in it is asked for only then.
  const take = async (use: (whole: Awaited<ReturnType<typeof askWorkshop>>) => void): Promise<void> => {
    try {
      use(await askWorkshop(id))
    } catch (error) {
      showToast({ id: `workshop-${id}`, color: 'red', message: <ProblemText error={error} /> })
    }
  }
  return (
    <li className={classes['entry']}>
      <UnstyledButton className={classes['entryHead'] ?? ''} onClick={() => chooseWorkshop(id)}>
        <span>{title}</span>
        <span className={classes['facts']}>
          <span>{t(`formats.${format}.name`)}</span>
          <span>
            {endedAt === null
              ? t('list.made', { when: whenOf(createdAt) })
              : t('list.over', { when: whenOf(endedAt) })}
          </span>
        </span>
      </UnstyledButton>
      <MenuButton
        position="bottom-end"
        target={
          <ActionIcon size={28} variant="subtle" color="gray" aria-label={t('list.menu', { title })}>
            <IconDots size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        }
        items={
          <WorkshopItems
            onOpen={() => chooseWorkshop(id)}
            onUse={() => void take((whole) => onUse(fromWorkshop(whole)))}
            onExport={() => void take(saveTemplate)}
            onRemove={() => setRemoving(true)}
          />
        }
      />
      {isRemoving && <RemoveWorkshop workshop={workshop} onClose={() => setRemoving(false)} />}
    </li>
  )
}
