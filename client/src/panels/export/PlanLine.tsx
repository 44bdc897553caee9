import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PictureForm, PicturePlan, PictureRefusal } from '../../editor/pictures.ts'
import { useLocale } from '../../locales/use-locale.ts'

/** How large the picture would be, or in a sentence why there will be none. */
export function PlanLine({ plan, form }: { plan: PicturePlan; form: PictureForm }) {
  const { t } = useTranslation('pictures')
  const refusalText = useRefusalText()
  const locale = useLocale()
  if (plan.refusal)
    return (
      <Text size="sm" role="alert">
        {refusalText(plan.refusal)}
      </Text>
    )
  const [width, height] = plan.size.map((side) => side.toLocaleString(locale))
  const count = plan.pages ?? 0
  const says = {
    png: () => t('plan.pixels', { width, height }),
    svg: () => t('plan.vector', { width, height }),
    tiles: () => t('plan.pagesWithCover', { count }),
    poster: () => t('plan.pages', { count }),
  }
  return (
    <Text size="sm" c="dimmed" role="status">
      {says[form.as]()}
    </Text>
  )
}

function useRefusalText(): (refusal: PictureRefusal) => string {
  const { t } = useTranslation('pictures')
  const locale = useLocale()
  return (refusal) => {
    if (refusal.why === 'empty') return t('plan.empty')
    const most = refusal.most
    if (refusal.why === 'pages')
      return t('plan.tooManyPages', { pages: refusal.pages.toLocaleString(locale), most })
    const [width, height] = refusal.size.map((side) => side.toLocaleString(locale))
    const values = { width, height, most: Math.floor(most / 1_000_000) }
    return refusal.fitting === null
      ? t('plan.tooManyPixelsEver', values)
      : t('plan.tooManyPixels', { ...values, fitting: refusal.fitting })
  }
}
