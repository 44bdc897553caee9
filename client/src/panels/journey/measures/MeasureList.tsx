import { useTranslation } from 'react-i18next'
import { type Measure, byStatus } from './measure-list.ts'
import { MeasureRow } from './MeasureRow.tsx'
import classes from './measures.module.css'

/** All of them, by how far they are. */
export function MeasureList({ measures }: { measures: readonly Measure[] }) {
  const { t } = useTranslation('measures')
  return (
    <>
      {[...byStatus(measures)].map(
        ([status, here]) =>
          here.length > 0 && (
            <section key={status} aria-label={t(`status.${status}`)}>
              <h3 className={classes['group']}>
                {t(`status.${status}`)} <span className={classes['count']}>{here.length}</span>
              </h3>
              <ul className={classes['list']}>
                {here.map((measure) => (
                  <MeasureRow key={measure.id} measure={measure} />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  )
}
