import { Switch } from '@mantine/core'
import type { BoardResult } from '@wegpunkt/shared/http/workshop-routes'
import { type ToldPlace, toldVotes } from '@wegpunkt/shared/workshop/told-votes'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../../editor/context.ts'
import { useCalmBoard } from '../../../editor/use-calm-board.ts'
import { ElementLink } from './ElementLink.tsx'
import classes from './results.module.css'

/** A vote by place, with ties as ties. */
export function VotePart({ result }: { result: BoardResult }) {
  const { t } = useTranslation('rounds')
  const { quorum, places } = toldVotes(result)
  if (places.length === 0) return <p className={classes['line']}>{t('results.noVotes')}</p>
  return (
    <>
      <p className={classes['line']}>{quorum ? t('results.quorum', quorum) : t('results.few')}</p>
      <OnBoard run={result.run} />
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('results.columns.place')}</th>
            <th scope="col">{t('results.columns.votes')}</th>
            {quorum && (
              <th scope="col" className={classes['number']}>
                {t('results.columns.share')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <PlaceRow key={place.place} place={place} most={places[0]?.votes ?? 0} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function PlaceRow({
  place: { place, votes, share, isTie, elements },
  most,
}: {
  place: ToldPlace
  most: number
}) {
  const { t } = useTranslation('rounds')
  const { locale } = useBoardInfo()
  const board = useCalmBoard()
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <tr>
      <th scope="row" className={classes['place']}>
        <span aria-label={t('results.placeOf', { place })}>{t('results.placeShort', { place })}</span>
        {isTie && <span className={classes['soft']}>{t('results.tie')}</span>}
      </th>
      <td>
        <ul className={classes['elements']}>
          {elements.map((id) => (
            <li key={id}>
              <ElementLink id={id} elements={board.elements} />
              {votes !== null && (
                <span className={classes['votes']}>
                  <span
                    className={classes['bar']}
                    style={{ width: `${(100 * votes) / Math.max(1, most)}%` }}
                    aria-hidden
                  />
                  <span className={classes['count']}>{t('results.voices', { count: votes })}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      </td>
      {share !== null && <td className={classes['number']}>{percent.format(share)}</td>}
    </tr>
  )
}

/** They stand on the board while one looks at results; like this also without. */
function OnBoard({ run }: { run: string }) {
  const { t } = useTranslation('rounds')
  const editor = useEditor()
  const shown = useEditorState(({ lens }) => lens.votesOf)
  return (
    <Switch
      size="xs"
      label={t('results.onBoard')}
      checked={shown === run}
      onChange={({ currentTarget }) => editor.setLens({ votesOf: currentTarget.checked ? run : null })}
    />
  )
}
