import { IconBan, IconBolt, IconBoltFilled, IconHeart, IconHeartFilled } from '@tabler/icons-react'
import type { Moment } from '@wegpunkt/shared/journey/moments'
import { useTranslation } from 'react-i18next'
import { feelingColor } from '../../../../ui/board-colors.ts'
import classes from '../moments.module.css'

type Props = { moment: Pick<Moment, 'kind' | 'isHollow'> | 'deal-breaker' }

/** A heart or a bolt, hollow where too few have said so; a bar where one bad event ends it all. */
export function MomentSign({ moment }: Props) {
  const { t } = useTranslation('insights')
  if (moment === 'deal-breaker')
    return <Sign Picture={IconBan} color="var(--mantine-color-error)" name={t('moments.dealBreaker')} />
  const { kind, isHollow } = moment
  const name = t(`moments.${kind}`)
  const heard = isHollow ? `${name}, ${t('moments.hollow')}` : name
  const [Full, Hollow] = kind === 'lovepoint' ? [IconHeartFilled, IconHeart] : [IconBoltFilled, IconBolt]
  return (
    <Sign
      Picture={isHollow ? Hollow : Full}
      color={feelingColor(kind === 'lovepoint' ? 2 : -2)}
      name={heard}
    />
  )
}

type SignProps = { Picture: typeof IconBolt; color: string; name: string }

function Sign({ Picture, color, name }: SignProps) {
  return (
    <span className={classes['sign']} title={name}>
      <Picture size={16} stroke={1.75} color={color} aria-hidden />
      <span className={classes['heard']}>{name}</span>
    </span>
  )
}
