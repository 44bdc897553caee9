import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Feeling } from '@wegpunkt/shared/board/schema'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../../editor/context.ts'
import { aspectOf } from '../../../editor/method/assessing.ts'
import { feelingColor } from '../../../ui/board-colors.ts'
import { Hint } from '../../../ui/Hint.tsx'
import classes from './plus-x.module.css'

/** From disappointing to delighting there are so many steps. */
const STEPS = 4
const LEAST = -2

/** Expectation plus X for each persona: a bar from what was expected to how it was (METHOD.md M10). */
export function ExpectationPlusX({ id }: { id: ElementId }) {
  const { t } = useTranslation('method')
  const editor = useEditor()
  const { store } = editor.document
  const assessments = useSyncExternalStore(store.subscribe, () => store.get().assessments)
  useEditorState(({ persona }) => persona)
  const { personas } = useBoardInfo()
  const rows = editor.personas().flatMap((persona) => {
    const expected = aspectOf({ assessments }, id, persona, 'expectation')
    const felt = aspectOf({ assessments }, id, persona, 'experience')
    if (expected === null && felt === null) return []
    return [{ persona, name: personas.find((one) => one.id === persona)?.name ?? '', expected, felt }]
  })
  if (rows.length === 0) return null
  return (
    <div role="group" aria-label={t('experience.plusX')}>
      {rows.map(({ persona, ...row }) => (
        <Bar key={persona} {...row} isNamed={rows.length > 1} />
      ))}
      <div className={classes['legend']} aria-hidden>
        <span className={classes['expectedSign']} /> {t('experience.legendExpected')}
        <span className={classes['feltSign']} /> {t('experience.legendFelt')}
        <span className={classes['xSign']}>{t('experience.legendX')}</span>
      </div>
    </div>
  )
}

type Row = { name: string; expected: Feeling | null; felt: Feeling | null; isNamed: boolean }

function Bar({ name, expected, felt, isNamed }: Row) {
  const { t, i18n } = useTranslation('method')
  const signed = new Intl.NumberFormat(i18n.language, { signDisplay: 'exceptZero' })
  const x = expected === null || felt === null ? null : felt - expected
  const shown = x === null ? t('experience.unknownX') : signed.format(x)
  const said = x === null ? t('experience.xUnknownHeard') : t('experience.xHeard', { x: shown })
  const place = (feeling: number): string => `${((feeling - LEAST) / STEPS) * 100}%`
  return (
    <div className={classes['row']}>
      {isNamed && <span className={classes['persona']}>{name}</span>}
      <span className={classes['track']} aria-hidden>
        {x !== null && x !== 0 && expected !== null && felt !== null && (
          <span
            className={classes['bar']}
            style={{
              left: place(Math.min(expected, felt)),
              width: `${(Math.abs(x) / STEPS) * 100}%`,
              background: feelingColor(x < 0 ? -2 : 2),
            }}
          />
        )}
        {expected !== null && <span className={classes['expected']} style={{ left: place(expected) }} />}
        {felt !== null && (
          <span className={classes['felt']} style={{ left: place(felt), background: feelingColor(felt) }} />
        )}
      </span>
      <Hint label={said} side="left" touch>
        <span className={classes['x']}>
          <span aria-hidden>{t('experience.x', { x: shown })}</span>
          <span className={classes['heard']}>{said}</span>
        </span>
      </Hint>
    </div>
  )
}
