import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { useBackToDoor } from '../join/use-back-to-door.ts'
import { useMe } from '../me.ts'
import { CompanionContext } from './context.ts'
import { Footer } from './Footer.tsx'
import { Head } from './Head.tsx'
import { type Companion, openCompanion } from './open-companion.ts'
import { Refused } from './Refused.tsx'
import { TaskPart } from './TaskPart.tsx'
import classes from './companion.module.css'

const route = getRouteApi('/signed-in/companion/$workshop')

/** A workshop on a phone: what is asked for, how much time is left, and what one has to say, without a canvas. */
export function CompanionPage() {
  const { workshop } = route.useParams()
  const me = useMe()
  const queries = useQueryClient()
  const [companion, setCompanion] = useState<Companion | null>(null)
  useEffect(() => {
    const opened = openCompanion(workshop, me.id, queries)
    // It is a connection, which may not be opened while rendering.
    // oxlint-disable-next-line react/set-state-in-effect
    setCompanion(opened)
    return () => opened.close()
  }, [workshop, me.id, queries])
  return companion && <OpenPage companion={companion} />
}

function OpenPage({ companion }: { companion: Companion }) {
  const { t } = useTranslation('companion')
  const { view, refusal } = useSyncExternalStore(companion.feed.subscribe, companion.feed.get)
  usePageTitle(view?.title ?? t('page.name'))
  useBackToDoor(refusal !== null)
  return (
    <CompanionContext value={companion}>
      <div className={classes['page']}>
        {view && <Head />}
        <main className={classes['main']} aria-label={view?.title ?? t('page.name')}>
          {refusal ? (
            <Refused type={refusal.type} />
          ) : view ? (
            <TaskPart />
          ) : (
            <p role="status">{t('page.loading')}</p>
          )}
        </main>
        {view && !refusal && <Footer />}
      </div>
    </CompanionContext>
  )
}
