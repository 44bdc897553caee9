import { Button, type ButtonProps } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Measure } from './measure-list.ts'
import classes from './measures.module.css'
import { useMeasureSteps } from './use-measure-steps.ts'

type Props = { measure: Measure } & Pick<ButtonProps, 'size' | 'variant'>

/** The first thing to do with a measure that nobody has taken on (METHOD.md M37). */
export function TakeButton({ measure, size = 'compact-sm', variant = 'light' }: Props) {
  const { t } = useTranslation('measures')
  const { busy, step } = useMeasureSteps()
  return (
    <Button
      size={size}
      variant={variant}
      className={classes['take'] ?? ''}
      loading={busy}
      leftSection={<IconHandStop size={16} stroke={1.5} aria-hidden />}
      aria-label={t('take.of', { title: measure.title })}
      onClick={(event) => {
        event.stopPropagation()
        void step('take', measure.id)
      }}
    >
      {t('take.button')}
    </Button>
  )
}
