import { Button } from '@mantine/core'
import { can } from '@wegpunkt/shared/access/roles'
import { type Coverage, coverage } from '@wegpunkt/shared/journey/coverage'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { DepartmentSign } from './DepartmentSign.tsx'
import { TouchpointLinkIn } from '../TouchpointLink.tsx'
import { Part } from './Part.tsx'
import { useDepartmentWords } from './silo-words.ts'
import classes from './silos.module.css'
import { useVoices } from './use-voices.ts'

/** Where departments have not had their say. Who moderates sees it at once, everybody else on request (METHOD.md M23). */
export function CoveragePart({ journey }: { journey: Journey }) {
  const { t } = useTranslation('silos')
  const moderates = can(useRole(), 'voices.read')
  const [isAsked, setAsked] = useState(false)
  return (
    <Part title={t('coverage.title')} about={t('coverage.about')}>
      {moderates || isAsked ? (
        <Departments journey={journey} />
      ) : (
        <Button size="xs" variant="default" onClick={() => setAsked(true)}>
          {t('coverage.open')}
        </Button>
      )}
    </Part>
  )
}

function Departments({ journey: { board, rows, today } }: { journey: Journey }) {
  const { t } = useTranslation('silos')
  const voices = useVoices()
  const all = coverage({ board, rows: { ...rows, voices }, today })
  return (
    <>
      <ul className={classes['list']}>
        {all.map((one) => (
          <Department key={one.department} covered={one} board={board} />
        ))}
      </ul>
      {all.some(({ voice }) => voice === null) && (
        <span className={classes['soft']}>{t('coverage.oneVoiceAbout')}</span>
      )}
    </>
  )
}

function Department({ covered, board }: { covered: Coverage; board: Journey['board'] }) {
  const { t } = useTranslation('silos')
  const { name } = useDepartmentWords()(covered.department)
  const { voice, touchpoints } = covered
  const words = {
    title: voice
      ? voice.silent.length > 0
        ? t('coverage.silent', { count: voice.silent.length, department: name })
        : t('coverage.complete', { department: name })
      : t('coverage.oneVoice', { department: name }),
    about: voice ? t('coverage.of', { count: touchpoints }) : '',
  }
  const line = (
    <>
      <DepartmentSign id={covered.department} isHeard={false} />
      <span className={classes['words']}>
        <span>{words.title}</span>
        {words.about && <span className={classes['soft']}>{words.about}</span>}
      </span>
    </>
  )
  if (!voice || voice.silent.length === 0) return <li className={classes['item']}>{line}</li>
  return (
    <li>
      <details className={classes['details']}>
        <summary className={classes['item']}>{line}</summary>
        <ul className={classes['inner']}>
          {voice.silent.map((id) => (
            <li key={id}>
              <TouchpointLinkIn board={board} id={id} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
