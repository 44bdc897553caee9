import { eventClasses } from '@wegpunkt/shared/board/choices'
import type { Department, Locale } from '@wegpunkt/shared/http/account-routes'
import { channelLabel, channelOf } from '@wegpunkt/shared/journey/channels'
import type { TFunction } from 'i18next'
import { departmentCode } from '../../ui/department-name.ts'
import { readableOn } from '../../ui/readable-on.ts'
import type { SceneTheme } from '../theme.ts'
import type { DepartmentLook, Palette } from './palette.ts'

type Facts = {
  readonly theme: SceneTheme
  readonly departments: readonly Department[]
  readonly locale: Locale
  readonly personas: readonly string[]
  readonly customer: boolean
  readonly fonts: number
  readonly t: TFunction<'scene'>
}

/** How everything of a board looks, beside its pictures. */
export function makePalette(facts: Facts): Omit<Palette, 'images'> {
  const { theme, departments, locale, personas, customer, fonts, t } = facts
  const looks = new Map(
    departments.map((department): [string, DepartmentLook] => [
      department.key,
      {
        color: department.color,
        ink: readableOn(department.color),
        code: departmentCode(department, locale),
      },
    ]),
  )
  return {
    theme,
    department: (key) => (key === null || customer ? null : (looks.get(key) ?? null)),
    customer,
    personas,
    channel: (channel) => ({
      label: channelLabel(channel, locale),
      icon: channelOf(channel)?.icon ?? '',
    }),
    words: {
      untitled: t('card.untitled'),
      indirect: t('card.indirect'),
      frame: t('frame.untitled'),
      slots: eventClasses.map((name) => t(`card.slots.${name}`)),
    },
    fonts,
  }
}
