import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { Protocol } from '@wegpunkt/shared/workshop/protocol/protocol'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../locales/use-locale.ts'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { saveBlob, saveText } from '../../../ui/save-text.ts'
import { showToast } from '../../../ui/toasts.ts'
import { firstNotes } from './first-notes.ts'
import { protocolMarkdown } from './protocol-markdown.ts'
import { useProtocolBlocks } from './use-protocol-blocks.ts'

/** More make hundreds of pages that nobody prints. */
const MAX_NOTES_IN_PDF = 3_000

/** A protocol as a file to keep: a text, pages, or data. */
export function SaveButton({ protocol }: { protocol: Protocol }) {
  const { t } = useTranslation('protocol')
  const blocksOf = useProtocolBlocks()
  const { isMaking, savePdf } = useSavePdf(protocol)
  const name = fileName(`${t('head.document')} ${protocol.workshop.title}`)
  const formats = [
    {
      name: t('tab.markdown'),
      save: () => saveText(protocolMarkdown(blocksOf(protocol)), `${name}.md`, 'text/markdown'),
    },
    { name: t('tab.pdf'), save: () => void savePdf(name) },
    {
      name: t('tab.json'),
      save: () => saveText(JSON.stringify(protocol, null, 2), `${name}.json`, 'application/json'),
    },
  ]
  return (
    <MenuButton
      position="bottom-end"
      target={
        <Button
          size="sm"
          variant="default"
          loading={isMaking}
          leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
        >
          {t('tab.save')}
        </Button>
      }
      items={formats.map((format) => (
        <Menu.Item key={format.name} onClick={format.save}>
          {format.name}
        </Menu.Item>
      ))}
    />
  )
}

function useSavePdf(protocol: Protocol): { isMaking: boolean; savePdf: (name: string) => Promise<void> } {
  const { t } = useTranslation('protocol')
  const locale = useLocale()
  const blocksOf = useProtocolBlocks()
  const [isMaking, setIsMaking] = useState(false)
  const savePdf = async (name: string): Promise<void> => {
    setIsMaking(true)
    try {
      const { makePdf } = await import('./pdf/make-pdf.ts')
      const short = firstNotes(protocol, MAX_NOTES_IN_PDF)
      const title = `${t('head.document')}: ${protocol.workshop.title}`
      const foot = t('head.page', { page: '{page}', pages: '{pages}' })
      saveBlob(await makePdf({ blocks: blocksOf(short), title, locale, foot }), `${name}.pdf`)
      if (short !== protocol) showToast({ message: t('tab.short', { count: MAX_NOTES_IN_PDF }) })
    } catch {
      showToast({ color: 'red', message: t('tab.pdfFailed'), role: 'alert' })
    } finally {
      setIsMaking(false)
    }
  }
  return { isMaking, savePdf }
}

/** Without what a file system may not take in a name. */
const fileName = (title: string): string => title.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()
