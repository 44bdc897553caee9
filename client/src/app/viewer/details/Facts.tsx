import type { Touchpoint } from '@wegpunkt/shared/board/schema'
import { channelLabel } from '@wegpunkt/shared/journey/channels'
import { useTexts } from '../speak.ts'
import { listOf } from '../../../locales/format.ts'
import { departmentName } from '../../../ui/department-name.ts'
import { useViewing } from '../viewing.ts'
import classes from './details.module.css'

/** Who is responsible, and by which way customers come here. */
export function Facts({ touchpoint }: { touchpoint: Touchpoint }) {
  const { t, locale } = useTexts()
  const { departments } = useViewing()
  const nameOf = (key: string): string => {
    const known = departments.find((one) => one.key === key)
    return known ? departmentName(known, locale) : key
  }
  const { department, supporting, channel, contact } = touchpoint
  const facts = [
    [t('details.department'), department === null ? '' : nameOf(department)],
    [t('details.supporting'), supporting.length > 0 ? listOf(locale, supporting.map(nameOf)) : ''],
    [t('details.channel'), channel && channelLabel(channel, locale)],
    [t('details.contact'), t(`details.contacts.${contact}`)],
  ].filter(([, said]) => said)
  return (
    <section>
      <h3>{t('details.facts')}</h3>
      <dl className={classes['facts']}>
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
