import { Button, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconChartDots3 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { ButtonLink } from '../ButtonLink.tsx'
import { Workplace } from '../Workplace.tsx'
import { Filters } from './Filters.tsx'
import { JourneyTable } from './JourneyTable.tsx'
import { NextSteps } from './NextSteps.tsx'
import type { Portfolio } from './portfolio-entries.ts'
import { type Sort, everything, inOrder, isFiltered, matches } from './portfolio-order.ts'
import classes from './portfolio.module.css'
import { RolloutMap } from './RolloutMap.tsx'
import { usePortfolio } from './use-portfolio.ts'

/** All journeys of the workspace side by side (METHOD.md M46–M48). */
export function PortfolioPage() {
  const { t } = useTranslation('portfolio')
  const { portfolio, error } = usePortfolio()
  return (
    <Workplace title={t('title')}>
      <Title order={1}>{t('title')}</Title>
      <Text c="dimmed" mt={4} mb="lg" maw={720}>
        {t('about')}
      </Text>
      <FormError error={error} />
      {!portfolio && !error && (
        <Stack gap="md" aria-hidden>
          <Skeleton h={320} radius="md" />
          <Skeleton h={120} radius="md" />
        </Stack>
      )}
      {portfolio?.entries.length === 0 && (
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          picture={<IconChartDots3 size={48} stroke={1} aria-hidden />}
        >
          <ButtonLink to="/">{t('empty.step')}</ButtonLink>
        </EmptyState>
      )}
      {portfolio && portfolio.entries.length > 0 && <Journeys portfolio={portfolio} />}
    </Workplace>
  )
}

function Journeys({ portfolio: { entries, next } }: { portfolio: Portfolio }) {
  const { t } = useTranslation('portfolio')
  const [filter, setFilter] = useState(everything)
  const [sort, setSort] = useState<Sort>({ by: 'stage', isDescending: false })
  const shown = inOrder(entries.filter(matches(filter)), sort)
  const placed = shown.flatMap(({ places }) => places.flatMap((place) => place.placed ?? []))
  return (
    <>
      <Filters filter={filter} onChange={setFilter} />
      <Text size="sm" c="dimmed" mb="xs" role="status">
        {t('count', { count: shown.length })}
      </Text>
      {shown.length === 0 ? (
        <EmptyState title={t('noMatch.title')} text={t('noMatch.text')}>
          <Button variant="default" onClick={() => setFilter(everything)}>
            {t('noMatch.all')}
          </Button>
        </EmptyState>
      ) : (
        <>
          <div className={classes['upper']}>
            <section className={classes['card']}>
              <Title order={2}>{t('map.title')}</Title>
              <Text c="dimmed">{t('map.about')}</Text>
              <RolloutMap placed={placed} />
            </section>
            <section className={classes['card']}>
              <NextSteps
                next={
                  isFiltered(filter)
                    ? next.filter((it) =>
                        placed.some((one) => one.persona === it.persona && one.journey === it.journey),
                      )
                    : next
                }
                entries={shown}
              />
            </section>
          </div>
          <JourneyTable entries={shown} sort={sort} onSort={setSort} />
        </>
      )}
    </>
  )
}
