import type { View } from '@wegpunkt/shared/http/link-routes'
import { Suspense, useState, useSyncExternalStore } from 'react'
import { useTexts } from './speak.ts'
import type { BoardDocument } from '../../document/board-document.ts'
import type { BoardRows } from '../../document/board-rows.ts'
import { useStore } from '../../document/hooks.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { toastsWanted } from '../../ui/toasts.ts'
import { Bar } from './Bar.tsx'
import { CatchMishap } from './CatchMishap.tsx'
import { loadCanvas } from './canvas/load-canvas.ts'
import { loadWords } from './ground/load-words.ts'
import { StageList } from './journey/StageList.tsx'
import { LinkDeskContext, useOneDesk } from './use-link-desk.ts'
import { useNeededDepartments } from './use-needed-departments.ts'
import { mayDo } from './may-comment.ts'
import type { OpenViewing } from './open-viewing.ts'
import { useViewed } from './use-viewed.ts'
import classes from './viewer.module.css'
import { ViewingContext, useViewing } from './viewing.ts'

const Canvas = lazyPart(async () => ({ default: (await loadCanvas()).Canvas }))
const Details = lazyPart(async () => ({ default: (await import('./details/Details.tsx')).Details }))
const LinkExport = lazyPart(async () => {
  const [{ LinkExport }] = await Promise.all([
    import('./export/LinkExport.tsx'),
    loadWords('exports', 'pictures'),
  ])
  return { default: LinkExport }
})
const Reading = lazyPart(async () => ({ default: (await import('./reading/Reading.tsx')).Reading }))
const Since = lazyPart(async () => ({ default: (await import('./since/Since.tsx')).Since }))
const Visit = lazyPart(async () => ({ default: (await import('./since/Visit.tsx')).Visit }))
const TourBar = lazyPart(async () => ({ default: (await import('./tour/TourBar.tsx')).TourBar }))
const ToastCorner = lazyPart(async () => ({
  default: (await import('./ground/ToastCorner.tsx')).ToastCorner,
}))

type Props = {
  readonly view: View
  readonly viewing: OpenViewing
  readonly document: BoardDocument
  readonly rows: BoardRows
}

/** How one looks at it: as a list, or on the canvas, which comes when it is asked for. */
export type Way = 'list' | 'board'

/** A large screen has room for the board; until that has come, and on a phone, the list is there to be read. */
const firstWay = (): Way => (window.matchMedia('(min-width: 900px)').matches ? 'board' : 'list')

/** The journey that a link shows, with all that one can do there. */
export function ViewedJourney(props: Props) {
  const { viewing, choosePersona } = useViewed(props)
  const desk = useOneDesk(props.view, viewing.rowState.comments)
  const { journey, rowState } = viewing
  useNeededDepartments(props.viewing.departments, { board: journey.board, rowState, desk: desk.desk })
  return (
    <ViewingContext value={viewing}>
      <LinkDeskContext value={desk}>
        <Page {...props} onPersona={choosePersona} />
      </LinkDeskContext>
    </ViewingContext>
  )
}

function Page({ viewing, rows, onPersona }: Props & { onPersona: (persona: string | null) => void }) {
  const { t } = useTexts()
  const viewed = useViewing()
  const { selected, link } = viewed
  const [exporting, setExporting] = useState<'never' | 'open' | 'closed'>('never')
  const isToasting = useSyncExternalStore(toastsWanted.subscribe, toastsWanted.get)
  const [way, setWay] = useState(firstWay)
  const [isPresenting, setPresenting] = useState(false)
  const [isTouring, setTouring] = useState(false)
  const line = useStore(viewing.board.line)
  const isWhole = useStore(rows.isLoaded)
  const [wasWhole, setWasWhole] = useState(false)
  // One visit goes on when the link shows something else: it is not what is new.
  if (isWhole && !wasWhole) setWasWhole(true)
  const hasNews = useStore(viewed.news)?.isHidden === false
  const isReading = useStore(viewed.reading)
  const startTour = (): void => {
    // It has the page for itself, and the focus: what closes gives that back to what it came from.
    viewed.reading.set(false)
    viewed.select(null)
    setTouring(true)
  }
  const isOnCanvas = way === 'board' || isPresenting
  const list = (
    <div className={classes['scroll']}>
      <Suspense>{hasNews && <Since />}</Suspense>
      <StageList />
      <footer className={classes['footer']}>{t(`footer.${mayDo(link)}`)}</footer>
    </div>
  )
  const withoutCanvas = (
    <>
      <p className={classes['lost']} role="alert">
        {t('canvas.failed')}
      </p>
      {list}
    </>
  )
  return (
    <div className={classes['page']}>
      <a className={classes['skip']} href="#journey">
        {t('bar.skip')}
      </a>
      {!isPresenting && (
        <Bar
          way={way}
          onWay={setWay}
          onPersona={onPersona}
          isTouring={isTouring}
          onTour={startTour}
          onPresent={() => setPresenting(true)}
          onExport={link.shows.exports ? () => setExporting('open') : null}
        />
      )}
      {line === 'lost' && (
        <p className={classes['lost']} role="status">
          {t('line.lost')}
        </p>
      )}
      <main id="journey" className={classes['area']} tabIndex={-1}>
        {isOnCanvas ? (
          <CatchMishap fallback={withoutCanvas}>
            <Suspense
              fallback={isPresenting ? <p className={classes['loading']}>{t('canvas.loading')}</p> : list}
            >
              <Canvas isPresenting={isPresenting} onPresented={() => setPresenting(false)} />
              {hasNews && !isPresenting && !isTouring && <Since isFloating />}
            </Suspense>
          </CatchMishap>
        ) : (
          list
        )}
        {selected !== null && !isPresenting && !isReading && (
          <CatchMishap key={selected} fallback={null}>
            <Suspense>
              <Details id={selected} />
            </Suspense>
          </CatchMishap>
        )}
        <CatchMishap fallback={null}>
          <Suspense>{isReading && !isPresenting && <Reading />}</Suspense>
        </CatchMishap>
      </main>
      <Suspense>{isTouring && !isPresenting && <TourBar onEnd={() => setTouring(false)} />}</Suspense>
      <CatchMishap fallback={null}>
        <Suspense>
          {link.shows.exports && exporting !== 'never' && (
            <LinkExport opened={exporting === 'open'} onClose={() => setExporting('closed')} />
          )}
        </Suspense>
      </CatchMishap>
      <Suspense>{wasWhole && <Visit isWhole={isWhole} />}</Suspense>
      <Suspense>{isToasting && <ToastCorner />}</Suspense>
    </div>
  )
}
