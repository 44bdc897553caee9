import { Autocomplete } from '@mantine/core'
import { channelLabel, channels } from '@wegpunkt/shared/journey/channels'
import { MAX_CHANNEL_CHARS } from '@wegpunkt/shared/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { type SelectedOf, common, useSetFields } from '../../editor/selected.ts'

/** A channel of the library, by its name in the reader's language, or free text. Written when one leaves it. */
export function ChannelField({ selected }: { selected: readonly SelectedOf<'touchpoint'>[] }) {
  const { t } = useTranslation('editor')
  const { locale } = useBoardInfo()
  const setFields = useSetFields(selected)
  const channel = common(selected, (touchpoint) => touchpoint.channel)
  const shown = channel === undefined ? '' : channelLabel(channel, locale)
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed ?? shown
  const tooLong = value.trim().length > MAX_CHANNEL_CHARS

  const write = (text: string): void => {
    setTyped(null)
    const name = text.trim()
    if (name === shown || name.length > MAX_CHANNEL_CHARS) return
    const known = channels.find(({ de, en }) => [de, en].some((label) => isSame(label, name)))
    setFields({ channel: known?.key ?? name })
  }
  return (
    <Autocomplete
      size="sm"
      label={t('inspector.channel')}
      placeholder={t(channel === undefined ? 'mixed' : 'inspector.channelPlaceholder')}
      value={value}
      data={[
        { group: t('inspector.direct'), items: namesOf('direct', locale) },
        { group: t('inspector.indirect'), items: namesOf('indirect', locale) },
      ]}
      onChange={setTyped}
      onOptionSubmit={write}
      onBlur={() => typed !== null && write(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
      }}
      error={tooLong && t('inspector.tooLong', { count: value.trim().length, most: MAX_CHANNEL_CHARS })}
      comboboxProps={{ withinPortal: true }}
    />
  )
}

const namesOf = (contact: 'direct' | 'indirect', locale: 'de' | 'en'): string[] =>
  channels.filter((channel) => channel.contact === contact).map((channel) => channel[locale])

const isSame = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase()
