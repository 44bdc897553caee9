import { Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Placed } from '@wegpunkt/shared/journey/rollout'
import { useTranslation } from 'react-i18next'
import { listOf } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import type { Entry } from './portfolio-entries.ts'
import classes from './portfolio.module.css'
import { StageSign } from './StageSign.tsx'
import { usePlaceWords } from './use-place-words.ts'

const MOST_NEXT = 5

/** What to begin next, and what cannot be placed yet, with what it lacks. */
export function NextSteps({ next, entries }: { next: readonly Placed[]; entries: readonly Entry[] }) {
  const { t } = useTranslation('portfolio')
  const locale = useLocale()
  const words = usePlaceWords()
  const open = entries.flatMap(({ journey, places }) =>
    places.flatMap(({ persona, placed, missing }) => (placed ? [] : [{ journey, persona, missing }])),
  )
  const waits = open.some(({ journey }) => journey.status === 'planned')
  return (
    <Stack gap="lg">
      <section aria-label={t('next.title')}>
        <Title order={3}>{t('next.title')}</Title>
        <Text c="dimmed">{t('next.about')}</Text>
        {next.length === 0 && <Text mt="xs">{t(waits ? 'next.unplaced' : 'next.none')}</Text>}
        <ol className={classes['list']}>
          {next.slice(0, MOST_NEXT).map((placed) => (
            <li key={`${placed.journey.board} ${placed.persona.id}`} className={classes['listed']}>
              <StageSign stage={placed.stage} />
              <div>
                <Link to="/b/$board" params={{ board: placed.journey.board }} className={classes['link']}>
                  {placed.journey.title}
                </Link>
                <Text size="sm" c="dimmed">{`${placed.persona.name} · ${words.place(placed)}`}</Text>
              </div>
            </li>
          ))}
        </ol>
      </section>
      {open.length > 0 && (
        <section>
          <Title order={3}>{t('open.title')}</Title>
          <Text c="dimmed">{t('open.about')}</Text>
          <ul className={classes['list']}>
            {open.map(({ journey, persona, missing }) => (
              <li key={`${journey.board} ${persona?.id ?? ''}`}>
                <Link to="/b/$board" params={{ board: journey.board }} className={classes['link']}>
                  {journey.title}
                </Link>
                <Text size="sm" c="dimmed">
                  {persona === null
                    ? t('open.noPersona')
                    : t('open.lacks', {
                        name: persona.name,
                        what: listOf(
                          locale,
                          missing.map((what) => t(`open.${what}`)),
                        ),
                      })}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  )
}
