import { useTranslation } from 'react-i18next'
import { excerptOf, fold } from '../../editor/search/fold.ts'
import type { Hit } from '../../editor/search/search-board.ts'
import { Marked } from '../navigation/Marked.tsx'
import { OptionRow } from '../navigation/OptionRow.tsx'
import { kindIcons } from '../navigation/kind-icons.ts'
import classes from './search.module.css'

/** So much of a long text is shown, in letters: two lines. */
const TITLE_CHARS = 90
const MORE_CHARS = 80

type Props = {
  id: string
  hit: Hit
  words: readonly string[]
  active: boolean
  onChoose: () => void
}

/** One thing that was found: what it is, what it says, and why it was found if that is not what it says. */
export function HitRow({ id, hit, words, active, onChoose }: Props) {
  const { t } = useTranslation('editor')
  const Picture = kindIcons[hit.kind]
  const why = whyFound(hit, words)
  return (
    <OptionRow id={id} className={classes['row']} selected={active} onChoose={onChoose}>
      <Picture size={16} stroke={1.5} className={classes['icon']} aria-hidden />
      <div className={classes['texts']}>
        <span className={classes['hidden']}>{`${kindName(t, hit)}: `}</span>
        <span className={classes['title']} data-untitled={hit.text === ''}>
          {hit.text === '' ? (
            t('untitled')
          ) : (
            <Marked text={excerptOf(hit.text, words, TITLE_CHARS)} words={words} />
          )}
        </span>
        {why && (
          <span className={classes['why']}>
            <Marked text={excerptOf(why, words, MORE_CHARS)} words={words} />
          </span>
        )}
      </div>
    </OptionRow>
  )
}

type T = ReturnType<typeof useTranslation<'editor'>>['t']

function kindName(t: T, { kind }: Hit): string {
  if (kind === 'stage') return t('search.stageKind')
  return kind === 'lane' ? t('search.laneKind') : t(`kinds.${kind}`)
}

function whyFound({ text, more }: Hit, words: readonly string[]): string | null {
  const own = fold(text)
  const missing = words.filter((word) => !own.includes(word))
  const says = more.filter((one) => missing.some((word) => fold(one).includes(word)))
  return says.length > 0 ? says.join(' · ') : null
}
