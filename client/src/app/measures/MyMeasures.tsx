import { Stack, Text, Title } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { myMeasuresQuery } from '../../api/measures.ts'
import { useToday } from '../../ui/use-today.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { MeasuresWaiting } from './MeasuresWaiting.tsx'
import { MyMeasureRow } from './MyMeasureRow.tsx'
import { partsOf } from './my-measures.ts'
import classes from './my-measures.module.css'

export function MyMeasures() {
  const { t } = useTranslation('measures')
  const { data, error } = useQuery(myMeasuresQuery)
  const today = useToday()
  return (
    <Stack gap={24} maw={800}>
      <div>
        <Title order={1}>{t('mine.title')}</Title>
        <Text c="dimmed">{t('mine.about')}</Text>
      </div>
      {!data && (error ? <FormError error={error} /> : <MeasuresWaiting />)}
      {data?.length === 0 && (
        <EmptyState
          title={t('mine.empty.title')}
          text={t('mine.empty.text')}
          picture={<IconChecklist size={48} stroke={1} aria-hidden />}
        />
      )}
      {[...partsOf(data ?? [], today)].map(
        ([part, measures]) =>
          measures.length > 0 && (
            <section key={part} aria-label={t(`mine.${part}`)}>
              <Title order={2} size="h3" mb={8}>
                {t(`mine.${part}`)} <span className={classes['count']}>{measures.length}</span>
              </Title>
              <ul className={classes['list']}>
                {measures.map((measure) => (
                  <MyMeasureRow key={measure.id} measure={measure} />
                ))}
              </ul>
            </section>
          ),
      )}
    </Stack>
  )
}
