import { Text, Title } from '@mantine/core'
import type { WorkshopCounts } from '@wegpunkt/shared/http/workshop-routes'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { departmentName } from '../../../ui/department-name.ts'
import classes from './attention.module.css'

type Props = { readonly contact: WorkshopCounts['contact'] }

/** METHOD.md M24: how many have to do with customers how often, as figures that name nobody. */
export function ContactSection({ contact }: Props) {
  const { t } = useTranslation('attention')
  return (
    <section className={classes['form']} aria-label={t('contact.title')}>
      <Title order={4} size="sm">
        {t('contact.title')}
      </Title>
      {contact ? (
        <Figures contact={contact} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('contact.few')}
        </Text>
      )}
    </section>
  )
}

function Figures({ contact: { of, departments } }: { contact: NonNullable<Props['contact']> }) {
  const { t } = useTranslation('attention')
  const locale = useLocale()
  const known = useBoardInfo().departments
  const nameOf = (key: string | null): string => {
    const department = known.find((one) => one.key === key)
    return department ? departmentName(department, locale) : (key ?? t('contact.others'))
  }
  return (
    <>
      <Text size="sm" className="tabular">
        {t('contact.figures', of)}
      </Text>
      <ul className={classes['counts']}>
        {departments.map(({ department, said, daily }) => (
          <li key={department ?? ''} className="tabular">
            {t('contact.department', { name: nameOf(department), said, daily })}
          </li>
        ))}
      </ul>
    </>
  )
}
