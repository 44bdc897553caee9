import { SegmentedControl } from '@mantine/core'
import { IconChartBar, IconGridDots, IconLayoutKanban, IconList } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Display, displays } from './display.ts'
import classes from './measures.module.css'

const pictures = { list: IconList, board: IconLayoutKanban, matrix: IconGridDots, levers: IconChartBar }

/** List, board by status, matrix, chart. */
export function DisplaySwitch({
  display,
  onChange,
}: {
  display: Display
  onChange: (next: Display) => void
}) {
  const { t } = useTranslation('measures')
  return (
    <SegmentedControl
      size="xs"
      className={classes['displays'] ?? ''}
      value={display}
      aria-label={t('display.label')}
      onChange={(next) => onChange(displays.find((one) => one === next) ?? 'list')}
      data={displays.map((value) => {
        const Picture = pictures[value]
        return {
          value,
          label: (
            <span className={classes['display']}>
              <Picture size={16} stroke={1.5} aria-hidden />
              {t(`display.${value}`)}
            </span>
          ),
        }
      })}
    />
  )
}
