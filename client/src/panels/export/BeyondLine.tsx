import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Beyond } from './data-source.ts'

const BYTES_PER_MEGABYTE = 1024 * 1024

/** Why there can be no file of this board, and what there can be in its place. */
export function BeyondLine({ bytes, most }: Beyond) {
  const { t } = useTranslation('exports')
  // Rounded up: a little too much never reads as what just fits.
  const megabytes = Math.ceil(bytes / BYTES_PER_MEGABYTE)
  return (
    <Text size="sm" role="alert">
      {t('beyond', { megabytes, most: most / BYTES_PER_MEGABYTE })}
    </Text>
  )
}
