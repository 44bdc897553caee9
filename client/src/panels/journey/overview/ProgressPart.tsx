import { Progress, Text, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { type ProgressKind, completeness } from '@wegpunkt/shared/journey/completeness'
import { findings } from '@wegpunkt/shared/journey/findings/findings'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import type { JourneyView } from '../../../editor/journey-views.ts'
import { useJourney } from '../use-journey.ts'
import classes from './overview.module.css'
import { Part } from './Part.tsx'

/** Where one goes on with it. */
const viewOf = {
  voices: 'evidence',
  questions: 'findings',
  handovers: 'silos',
  pains: 'moments',
  measures: 'measures',
  figures: 'figures',
} as const satisfies Record<ProgressKind, JourneyView>

/** How far the journey is, in a few lines that lead on. */
export function ProgressPart() {
  const { t } = useTranslation('overview')
  const journey = useJourney()
  const open = useMemo(() => findings(journey).open.length, [journey])
  return (
    <Part title={t('progress.title')} about={t('progress.about')}>
      <ul className={classes['lines']}>
        {completeness(journey).map(({ what, done, of }) => (
          <Line
            key={what}
            view={viewOf[what]}
            text={of === 0 ? t(`progress.none.${what}`) : t(`progress.${what}`, { done, count: of })}
            share={of === 0 ? null : done / of}
          />
        ))}
        <Line view="findings" text={t('progress.findings', { count: open })} share={null} />
      </ul>
    </Part>
  )
}

function Line({ view, text, share }: { view: JourneyView; text: string; share: number | null }) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  return (
    <li>
      <UnstyledButton className={classes['line'] ?? ''} onClick={() => editor.showJourney(view)}>
        <span className={classes['lineWords']}>
          <span>{text}</span>
          {share !== null && <Progress value={100 * share} size={4} aria-hidden />}
        </span>
        <Text span size="xs" c="dimmed" className={classes['lineView'] ?? ''}>
          {t(`actions.journey-${view}`)}
        </Text>
        <IconChevronRight size={16} stroke={1.5} aria-hidden />
      </UnstyledButton>
    </li>
  )
}
