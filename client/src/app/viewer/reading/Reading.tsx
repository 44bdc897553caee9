import { IconBolt, IconHeart } from '@tabler/icons-react'
import type { Feeling } from '@wegpunkt/shared/board/schema'
import type { CSSProperties, ReactNode } from 'react'
import { gradeOf } from '../../../locales/format.ts'
import de from '../../../locales/reading.de.json'
import en from '../../../locales/reading.en.json'
import { feelingColor } from '../../../ui/board-colors.ts'
import { departmentCode, departmentName } from '../../../ui/department-name.ts'
import { readableOn } from '../../../ui/readable-on.ts'
import { isCurveShown } from '../journey/curve-lines.ts'
import { Sheet } from '../Sheet.tsx'
import { useTexts } from '../speak.ts'
import { useViewing } from '../viewing.ts'
import classes from './reading.module.css'

const texts = { de, en }
const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const

/** What the signs, lines and numbers of the journey mean, for who has never seen one. */
export function Reading() {
  const { locale } = useTexts()
  const { reading, journey } = useViewing()
  const { title, close, lead, asked, moments, expected, card } = texts[locale]
  return (
    <Sheet title={title} close={close} onClose={() => reading.set(false)}>
      <p>{lead}</p>
      <Scale />
      <Part title={asked.title}>
        <ul className={classes['signs']}>
          <Sign sign={<Dot feeling={1} />}>{asked.full}</Sign>
          <Sign sign={<Dot feeling={1} isAssumed />}>{asked.hollow}</Sign>
          <Sign sign="–">{asked.none}</Sign>
        </ul>
      </Part>
      <Part title={moments.title}>
        <ul className={classes['signs']}>
          <Sign sign={<IconHeart {...icon} className={classes['lovepoint']} />}>{moments.lovepoint}</Sign>
          <Sign sign={<IconBolt {...icon} className={classes['painpoint']} />}>{moments.painpoint}</Sign>
        </ul>
      </Part>
      {isCurveShown(journey.board.lanes.values()) && <CurveLines />}
      <Part title={expected.title}>
        <p>{expected.text}</p>
      </Part>
      <Departments />
      <Part title={card.title}>
        <ul className={classes['plain']}>
          {(['face', 'heart', 'count', 'door', 'ring', 'strip', 'measure'] as const).map((one) => (
            <li key={one}>{card[one]}</li>
          ))}
        </ul>
      </Part>
    </Sheet>
  )
}

function Scale() {
  const { locale } = useTexts()
  const { title, names, mean } = texts[locale].feeling
  return (
    <Part title={title}>
      <ul className={classes['signs']}>
        {([2, 1, 0, -1, -2] as const).map((feeling) => (
          <Sign key={feeling} sign={<Dot feeling={feeling} />}>
            <span className={classes['grade']}>{gradeOf(locale, feeling)}</span> {names[feeling + 2]}
          </Sign>
        ))}
      </ul>
      <p>{mean}</p>
    </Part>
  )
}

function CurveLines() {
  const { locale } = useTexts()
  const { title, text, team, customers, gap } = texts[locale].curve
  return (
    <Part title={title}>
      <p>{text}</p>
      <ul className={classes['signs']}>
        <Sign sign={<span className={classes['line']} />}>{team}</Sign>
        <Sign sign={<span className={classes['line']} data-dashed="" />}>{customers}</Sign>
      </ul>
      <p>{gap}</p>
    </Part>
  )
}

/** Those whose letters are on the board. */
function Departments() {
  const { locale } = useTexts()
  const { departments, journey } = useViewing()
  const { title, nobody } = texts[locale].departments
  const touchpoints = [...journey.board.elements.values()].filter(({ kind }) => kind === 'touchpoint')
  const keys = new Set(touchpoints.map((one) => (one.kind === 'touchpoint' ? one.department : null)))
  return (
    <Part title={title}>
      <ul className={classes['signs']}>
        {departments
          .filter(({ key }) => keys.has(key))
          .map((department) => (
            <Sign
              key={department.key}
              sign={<Code color={department.color}>{departmentCode(department, locale)}</Code>}
            >
              {departmentName(department, locale)}
            </Sign>
          ))}
        {keys.has(null) && <Sign sign={<Code color={null}>–</Code>}>{nobody}</Sign>}
      </ul>
    </Part>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes['part']}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** What it looks like, which who hears the page does not need, and what it means. */
function Sign({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span className={classes['sign']} aria-hidden>
        {sign}
      </span>
      <span>{children}</span>
    </li>
  )
}

function Dot({ feeling, isAssumed = false }: { feeling: Feeling; isAssumed?: boolean }) {
  return (
    <span
      className={classes['dot']}
      data-assumed={isAssumed || undefined}
      style={{ '--feeling': feelingColor(feeling) } as CSSProperties}
    />
  )
}

function Code({ color, children }: { color: string | null; children: string }) {
  const style = color === null ? {} : { '--department': color, '--ink': readableOn(color) }
  return (
    <span className={classes['code']} style={style as CSSProperties}>
      {children}
    </span>
  )
}
