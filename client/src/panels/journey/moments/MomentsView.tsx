import { useMemo } from 'react'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditorState } from '../../../editor/context.ts'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import { useJourney } from '../use-journey.ts'
import { InsightSection } from './InsightSection.tsx'
import { InsightContext, lookedAt } from './insight.ts'
import { groupIds, insightGroups, insightIds } from './insight-ids.ts'
import { looks } from './insight-looks.ts'
import classes from './moments.module.css'
import { PersonaChoice } from './PersonaChoice.tsx'

/** What matters to a persona, and what else the journey says of its customers. */
export function MomentsView() {
  const { t } = useTranslation('insights')
  const journey = useJourney()
  const { personas, rowsLoaded } = useBoardInfo()
  const persona = lookedAt(
    useEditorState((state) => state.persona),
    personas,
  )
  const insight = useMemo(() => ({ journey, persona }), [journey, persona])
  if (!rowsLoaded) return <SheetLoading />
  const said = new Map(insightIds.map((id) => [id, looks[id](journey, persona)]))
  const silent = insightIds.filter((id) => !said.get(id))
  return (
    <InsightContext value={insight}>
      <div className={classes['view']}>
        <PersonaChoice personas={personas} persona={persona} />
        {groupIds.map((group) => {
          const here = insightGroups[group].filter((id) => said.get(id))
          return (
            here.length > 0 && (
              <section key={group} aria-label={t(`moments.groups.${group}`)}>
                <h3 className={classes['group']}>{t(`moments.groups.${group}`)}</h3>
                {here.map((id) => (
                  <InsightSection key={id} id={id} look={said.get(id) ?? {}} />
                ))}
              </section>
            )
          )
        })}
        {silent.length > 0 && (
          <section aria-label={t('moments.stillEmpty')}>
            <h3 className={classes['group']}>{t('moments.stillEmpty')}</h3>
            <dl className={classes['silent']}>
              {silent.map((id) => (
                <div key={id}>
                  <dt>{t(`moments.sections.${id}.title`)}</dt>
                  <Text component="dd" size="sm" c="dimmed">
                    {t(`moments.sections.${id}.empty`)}
                  </Text>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
    </InsightContext>
  )
}
