import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { breaksWith, dependencyCycles, goneDependencies } from '@wegpunkt/shared/journey/dependencies'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../../editor/context.ts'
import { listOf } from '../../../locales/format.ts'
import { type Chain, chainsOf } from './chains.ts'
import { TouchpointLinkIn } from '../TouchpointLink.tsx'
import { Part } from './Part.tsx'
import { showChain } from './show-chain.ts'
import { useTitleIn } from '../use-title.ts'
import classes from './silos.module.css'

/** So many say where it hurts most; a broken client may have written thousands. */
const MOST_SHOWN = 50
const MOST_IN_CIRCLE = 20

/** What breaks if a touchpoint fails, the one with the most behind it first (METHOD.md M27). */
export function BreaksPart({ board }: { board: Board }) {
  const { t } = useTranslation('silos')
  const failing = useEditorState(({ lens }) => lens.failing)
  const chains = chainsOf(board)
  const shown = chains.filter(({ cause }, i) => i < MOST_SHOWN || cause === failing)
  return (
    <Part title={t('breaks.title')} about={t(chains.length > 0 ? 'breaks.about' : 'breaks.none')}>
      <ul className={classes['list']}>
        {shown.map((chain) => (
          <ChainItem key={chain.cause} chain={chain} board={board} isAsked={failing === chain.cause} />
        ))}
      </ul>
      <Rest count={chains.length - shown.length} />
      <Circles board={board} />
      <Gone board={board} />
    </Part>
  )
}

function ChainItem({ chain, board, isAsked }: { chain: Chain; board: Board; isAsked: boolean }) {
  const { t } = useTranslation('silos')
  const editor = useEditor()
  const titleOf = useTitleIn(board)
  const { cause } = chain
  const broken = isAsked ? breaksWith(board, cause) : []
  const title = titleOf(cause)
  const ask = (): void => {
    editor.setLens({ failing: isAsked ? null : cause })
    if (!isAsked) showChain(editor, [cause, ...breaksWith(board, cause).map(({ touchpoint }) => touchpoint)])
  }
  return (
    <li>
      <button
        type="button"
        className={classes['chain']}
        aria-pressed={isAsked}
        title={isAsked ? t('breaks.end') : t('breaks.ask', { title })}
        onClick={ask}
      >
        <span className={classes['grow']}>{title}</span>
        <span className={classes['figure']}>{t('breaks.count', { count: chain.broken })}</span>
      </button>
      {isAsked && (
        <ul className={classes['inner']}>
          {broken.slice(0, MOST_SHOWN).map(({ touchpoint, steps }) => (
            <li key={touchpoint}>
              <TouchpointLinkIn board={board} id={touchpoint} />{' '}
              <span className={classes['soft']}>
                {steps === 1 ? t('breaks.direct') : t('breaks.after', { count: steps - 1 })}
              </span>
            </li>
          ))}
          <Rest count={broken.length - MOST_SHOWN} as="li" />
        </ul>
      )}
    </li>
  )
}

/** That there are more than are listed. */
function Rest({ count, as = 'p' }: { count: number; as?: 'p' | 'li' }) {
  const { t } = useTranslation('silos')
  if (count <= 0) return null
  return (
    <Text component={as} size="xs" c="dimmed">
      {t('breaks.rest', { count })}
    </Text>
  )
}

function Circles({ board }: { board: Board }) {
  const { t } = useTranslation('silos')
  const { locale } = useBoardInfo()
  const titleOf = useTitleIn(board)
  const circles = dependencyCycles(board)
  if (circles.length === 0) return null
  const wayOf = (ids: readonly ElementId[]): string => {
    const rest = ids.length - MOST_IN_CIRCLE
    const titles = ids.slice(0, MOST_IN_CIRCLE).map(titleOf)
    return listOf(locale, rest > 0 ? [...titles, t('breaks.rest', { count: rest })] : titles)
  }
  return (
    <>
      <h4 className={classes['group']}>{t('breaks.circles')}</h4>
      <ul className={classes['list']}>
        {circles.map((ids) => (
          <li key={ids[0]} className={classes['warning']}>
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            <span>{t('breaks.circle', { way: wayOf(ids) })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Gone({ board }: { board: Board }) {
  const { t } = useTranslation('silos')
  const gone = [...new Set(goneDependencies(board).map(({ touchpoint }) => touchpoint))]
  if (gone.length === 0) return null
  return (
    <>
      <h4 className={classes['group']}>{t('breaks.goneTitle')}</h4>
      <Text size="xs" c="dimmed">
        {t('breaks.goneAbout')}
      </Text>
      <ul className={classes['list']}>
        {gone.slice(0, MOST_SHOWN).map((id) => (
          <li key={id}>
            <TouchpointLinkIn board={board} id={id} />
          </li>
        ))}
      </ul>
      <Rest count={gone.length - MOST_SHOWN} />
    </>
  )
}
