import { Button } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { QUESTION_SHOWN_MS } from '@wegpunkt/shared/limits'
import { promptFor } from '@wegpunkt/shared/workshop/attention'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor } from '../../../editor/context.ts'
import { Notice } from './Notice.tsx'
import { useShownFor } from '../../../document/use-shown-for.ts'

type Props = { readonly workshop: WorkshopView; readonly since: number }

/** METHOD.md M38: the prompt that one has just been dealt; later it stands with what there is to do. */
export function PromptNotice({ workshop, since }: Props) {
  const { t } = useTranslation('attention')
  const editor = useEditor()
  const { me } = useBoardInfo()
  const prompt = promptFor(workshop, me.id)
  const isNew = useShownFor(since, QUESTION_SHOWN_MS)
  if (!isNew || !prompt) return null
  return (
    <Notice
      Picture={IconBulb}
      text={t('notice.prompt', { name: t(`prompts.${prompt}.name`) })}
      more={t(`prompts.${prompt}.text`)}
    >
      <Button size="compact-md" variant="light" onClick={() => editor.showWorkshop('now')}>
        {t('notice.promptOpen')}
      </Button>
    </Notice>
  )
}
