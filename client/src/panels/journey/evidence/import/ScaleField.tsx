import { Group, Select, Text } from '@mantine/core'
import { type RatingScale, ratingScales } from '@wegpunkt/shared/journey/import/rating-scales'
import { useTranslation } from 'react-i18next'

const keyOf = ({ worst, best }: RatingScale): string => `${worst}:${best}`

/** How the file counts: guessed from its numbers, and changed here where the guess is wrong. */
export function ScaleField({
  scale,
  onChange,
}: {
  scale: RatingScale
  onChange: (scale: RatingScale) => void
}) {
  const { t } = useTranslation('evidence')
  return (
    <Group gap="md" align="flex-end">
      <Select
        w={380}
        label={t('import.scale')}
        data={ratingScales.map((one) => ({
          value: keyOf(one),
          label: t('import.scaleFrom', one),
        }))}
        value={keyOf(scale)}
        onChange={(key) => {
          const chosen = ratingScales.find((one) => keyOf(one) === key)
          if (chosen) onChange(chosen)
        }}
      />
      <Text size="sm" c="dimmed" flex="1 1 200px">
        {t('import.scaleHint')}
      </Text>
    </Group>
  )
}
