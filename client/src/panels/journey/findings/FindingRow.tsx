import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconEyeOff, IconPencil, IconToggleLeft } from '@tabler/icons-react'
import { type Finding, canDismiss } from '@wegpunkt/shared/journey/findings/findings'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { MeasureButton } from '../MeasureButton.tsx'
import { DismissForm } from './DismissForm.tsx'
import { switching } from './finding-edits.ts'
import { isAboutTitle } from './finding-goal.ts'
import classes from './findings.module.css'
import { focusBeside } from './focus-beside.ts'
import { SentenceButton } from './SentenceButton.tsx'
import { useSentence } from './use-sentence.ts'

type Props = { finding: Finding; journey: Journey; readOnly: boolean }

/** One finding: its sentence leads to what it is about; what else one can do waits in a menu. */
export function FindingRow({ finding, journey, readOnly }: Props) {
  const { rule, element } = finding
  const [isDismissing, setDismissing] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const sentence = useSentence(journey)(finding)
  return (
    <li ref={row} className={classes['row']}>
      <div className={classes['line']}>
        <SentenceButton finding={finding} journey={journey} sentence={sentence} />
        {!readOnly && <More finding={finding} sentence={sentence} onDismiss={() => setDismissing(true)} />}
      </div>
      {rule === 'pain-without-measure' && element !== null && (
        <div className={classes['offer']}>
          <MeasureButton touchpoint={element} />
        </div>
      )}
      {isDismissing && (
        <DismissForm
          finding={finding}
          onEnd={(isDismissed) => {
            setDismissing(false)
            focusBeside(row.current, isDismissed)
          }}
        />
      )}
    </li>
  )
}

type MoreProps = { finding: Finding; sentence: string; onDismiss: () => void }

function More({ finding, sentence, onDismiss }: MoreProps) {
  const { t } = useTranslation('insights')
  const editor = useEditor()
  const { element, rule } = finding
  return (
    <MenuButton
      position="bottom-end"
      returnFocus={false}
      target={
        <ActionIcon
          size={28}
          variant="subtle"
          color="gray"
          className={classes['more'] ?? ''}
          aria-label={t('findings.more', { finding: sentence })}
        >
          <IconDots size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      }
      items={
        <>
          {element !== null && isAboutTitle(finding) && (
            <Menu.Item
              leftSection={<IconPencil size={16} stroke={1.5} aria-hidden />}
              onClick={() => {
                if (editor.navigation.goTo({ at: 'element', id: element })) editor.editText(element)
              }}
            >
              {t('findings.openTitle')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconEyeOff size={16} stroke={1.5} aria-hidden />}
            disabled={!canDismiss(finding)}
            onClick={onDismiss}
          >
            {t('findings.dismiss')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconToggleLeft size={16} stroke={1.5} aria-hidden />}
            onClick={() => editor.edit(switching(rule, false))}
          >
            {t('findings.switchOff')}
          </Menu.Item>
        </>
      }
    />
  )
}
