import { Button, Group, Select, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import { confidenceIn } from '@wegpunkt/shared/journey/confidence'
import { customerQuestions } from '@wegpunkt/shared/journey/customer-questions'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor } from '../../../editor/context.ts'
import { ConfidenceSign } from '../../journey/evidence/ConfidenceSign.tsx'
import {
  type EvidenceRow,
  filterEvidence,
  latestFirst,
  noFilter,
  shownEvidence,
} from '../../journey/evidence/evidence-filter.ts'
import { EvidenceEntry } from '../../journey/evidence/EvidenceEntry.tsx'
import { EvidenceForm } from '../../journey/evidence/EvidenceForm.tsx'
import { forSending } from '../../journey/evidence/for-sending.ts'
import { useJourney } from '../../journey/use-journey.ts'
import { useRowChanges } from '../../journey/use-row-changes.ts'
import { type SelectedOf, useSetFields } from '../../../editor/selected.ts'
import classes from './method.module.css'
import { Section } from './Section.tsx'

type Props = { touchpoint: SelectedOf<'touchpoint'>; readOnly: boolean }

/** The last of it stand here, all in the journey's sheet. */
const LAST_SHOWN = 3

/** What shows that it is so, and how sure that is (METHOD.md M29, M30). */
export function EvidenceSection({ touchpoint, readOnly }: Props) {
  const { id, element } = touchpoint
  const { t } = useTranslation('evidence')
  const editor = useEditor()
  const { rows, rowState } = useBoardInfo()
  const mayAdd = mayRow(useRole(), 'evidence', 'add')
  const changes = useRowChanges()
  const [isAdding, setAdding] = useState(false)
  const known = rowState.byKind.evidence
  const about = useMemo(
    () => latestFirst(filterEvidence([...known.values()], { ...noFilter, touchpoint: id }, String)),
    [known, id],
  )
  const count = about.length
  const confidence = confidenceIn(rows.evidence, id)
  const showAll = (): void => {
    shownEvidence.set({ ...noFilter, touchpoint: id })
    editor.showJourney('evidence')
  }
  const summary = count === 0 ? '' : `${t('section.count', { count })} · ${t(`confidence.${confidence}`)}`
  // Who may not edit the board may still add to what is known, and read all of it.
  return (
    <Section id="evidence" summary={summary} readOnly={false}>
      <Group justify="space-between">
        <ConfidenceSign confidence={confidence} />
        <Text size="sm" c="dimmed">
          {t('section.count', { count })}
        </Text>
      </Group>
      {count === 0 && (
        <Text size="sm" c="dimmed">
          {t('section.none')}
        </Text>
      )}
      {element.customersAsked?.answer === 'yes' && (
        <WhatShowsIt
          touchpoint={touchpoint}
          linked={element.customersAsked.evidence ?? null}
          about={about}
          readOnly={readOnly}
        />
      )}
      {count > 0 && (
        <div className={classes['cards']}>
          {about.slice(0, LAST_SHOWN).map((row) => (
            <EvidenceEntry key={row.id} row={row} at={id} />
          ))}
        </div>
      )}
      {isAdding ? (
        <EvidenceForm
          about={[id]}
          onSave={(fields) => changes.add('evidence', forSending(fields))}
          onClose={() => setAdding(false)}
        />
      ) : (
        <Group gap={8}>
          {mayAdd && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {t('section.add')}
            </Button>
          )}
          {count > 0 && (
            <Button size="compact-sm" variant="subtle" onClick={showAll}>
              {t('section.all', { count })}
            </Button>
          )}
        </Group>
      )}
    </Section>
  )
}

type LinkProps = {
  touchpoint: Props['touchpoint']
  linked: string | null
  about: readonly EvidenceRow[]
  readOnly: boolean
}

/** Which evidence shows that customers were asked, or that none does (`customerQuestions` decides; METHOD.md M29). */
function WhatShowsIt({ touchpoint, linked, about, readOnly }: LinkProps) {
  const { t } = useTranslation('evidence')
  const setFields = useSetFields([touchpoint])
  const isShown = customerQuestions(useJourney()).get(touchpoint.id)?.[2] === 'answered'
  const shows = about.filter(({ type }) => type !== 'assumption')
  return (
    <>
      {!isShown && (
        <Text size="xs" className={classes['amber'] ?? ''} role="note">
          {t('section.missing')}
        </Text>
      )}
      {shows.length > 0 && (
        <Select
          size="sm"
          clearable
          disabled={readOnly}
          label={t('section.link')}
          placeholder={t('section.linkPlaceholder')}
          data={shows.map((row) => ({
            value: row.id,
            label: [t(`types.${row.type}`), row.date, row.quote || row.source].filter(Boolean).join(' · '),
          }))}
          value={shows.some((row) => row.id === linked) ? linked : null}
          onChange={(evidence) =>
            setFields({ customersAsked: { answer: 'yes', ...(evidence !== null && { evidence }) } })
          }
        />
      )}
    </>
  )
}
