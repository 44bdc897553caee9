import { Button } from '@mantine/core'
import { IconFocus2 } from '@tabler/icons-react'
import type { Attention } from '@wegpunkt/shared/workshop/attention'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { useDo } from '../use-desk.ts'
import { Notice } from './Notice.tsx'
import { useTitleOf } from './use-title-of.ts'

type Props = {
  readonly spotlight: NonNullable<Attention['spotlight']>
  readonly mayEnd: boolean
  readonly workshop: string
}

/** What a moderator has put into the light, and the way there. */
export function SpotlightNotice({ spotlight: { element }, mayEnd, workshop }: Props) {
  const { t } = useTranslation('attention')
  const { navigation } = useEditor()
  const act = useDo(workshop)
  const name = useTitleOf(element)
  if (name === null) return null
  return (
    <Notice Picture={IconFocus2} text={t('notice.spotlight', { name })}>
      <Button
        size="compact-md"
        variant="light"
        onClick={() => navigation.goTo({ at: 'element', id: element })}
      >
        {t('notice.go')}
      </Button>
      {mayEnd && (
        <Button
          size="compact-md"
          variant="subtle"
          color="gray"
          onClick={() => void act({ do: 'spotlight', element: null })}
        >
          {t('notice.spotlightOff')}
        </Button>
      )}
    </Notice>
  )
}
