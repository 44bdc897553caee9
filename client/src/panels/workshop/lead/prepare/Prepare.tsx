import { Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { workshopFormats } from '@wegpunkt/shared/workshop/choices'
import { Locks } from '../../attention/AttentionConsole.tsx'
import { useSheetWidth } from '../../../sheet/sheet-width.ts'
import { FormatCard } from './FormatCard.tsx'
import { ImportTemplate } from './ImportTemplate.tsx'
import { NewWorkshop } from './NewWorkshop.tsx'
import classes from './prepare.module.css'
import type { StartPoint } from './start-point.ts'
import { WorkshopList } from './WorkshopList.tsx'

const choices: readonly StartPoint[] = [
  ...workshopFormats.map((format) => ({ from: 'format' as const, format })),
  { from: 'blank' },
]
const idOf = (start: StartPoint): string => (start.from === 'format' ? start.format : start.from)

/** Before there is a workshop: what one is for, what it can begin with, and those of this board. */
export function Prepare() {
  const { t } = useTranslation('workshop')
  const width = useSheetWidth()
  const [start, setStart] = useState<StartPoint | null>(null)
  const part = useRef<HTMLElement>(null)
  // What is opened is seen whole, with its button.
  useEffect(() => {
    if (start) part.current?.querySelector('form')?.scrollIntoView({ block: 'nearest' })
  }, [start])
  const form = start && <NewWorkshop key={idOf(start)} start={start} onClose={() => setStart(null)} />
  return (
    <div className={classes['prepare']}>
      <Stack gap={4}>
        <Title order={3} size="h4">
          {t('prepare.title')}
        </Title>
        <Text c="dimmed" size="sm">
          {t('prepare.lead')}
        </Text>
      </Stack>
      <WorkshopList onUse={setStart} />
      <section ref={part} aria-label={t('prepare.choose')} className={classes['part']}>
        <Title order={4} size="sm">
          {t('prepare.choose')}
        </Title>
        <ul className={classes['gallery']} data-width={width}>
          {choices.map((choice) => {
            const isOpen = start !== null && idOf(start) === idOf(choice)
            return (
              <li key={idOf(choice)} className={classes['choice']} data-open={isOpen || undefined}>
                <FormatCard choice={choice} isOpen={isOpen} onOpen={() => setStart(isOpen ? null : choice)} />
                {isOpen && form}
              </li>
            )
          })}
        </ul>
        <ImportTemplate onTemplate={(template) => setStart({ from: 'template', template })} />
        {start?.from === 'template' && (
          <>
            <Text size="sm">
              {t('prepare.imported', { name: start.template.name })}
              {start.template.phases.some(({ activity }) => activity === 'unknown') &&
                `. ${t('prepare.byHand')}`}
            </Text>
            {form}
          </>
        )}
      </section>
      <Locks />
    </div>
  )
}
