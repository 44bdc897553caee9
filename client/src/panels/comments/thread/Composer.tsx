import { ActionIcon, Textarea } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { MAX_COMMENT_CHARS } from '@wegpunkt/shared/limits'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { createComposing } from '../desk/composing.ts'
import type { Draft } from '../desk/drafts.ts'
import { MentionList } from './MentionList.tsx'
import type { Named } from './mention-typing.ts'
import { useProblemText } from '../../../ui/use-problem-text.ts'
import classes from './thread.module.css'
import { useMentions } from './use-mentions.ts'
import { VisitorName, useIsNamed } from './VisitorName.tsx'

type Props<T> = {
  readonly desk: CommentDesk
  /** Where what is typed is kept while it is not sent. */
  readonly place: string
  readonly label: string
  readonly takesFocus: boolean
  /** What stands in it at first, where it is no draft. */
  readonly begin?: { readonly text: string; readonly named: readonly Named[] }
  /** Throws where it is refused: then all stays as it is. */
  readonly onSend: (text: string, key: string) => Promise<T>
  /** It was taken; `left` is what was typed meanwhile, without a word as a rule. */
  readonly onSent?: (answer: T, left: Draft) => void
}

/** A field for a comment. Enter sends it, with Shift it begins a line, and `@` names somebody. */
export function Composer<T>({ desk, place, label, takesFocus, begin, onSend, onSent }: Props<T>) {
  const { t } = useTranslation('comments')
  const [composing] = useState(() => createComposing(place, begin))
  // Said here, where one looks: what else would say it cannot be fetched while the server is away.
  const { draft, isSending, trouble } = useStore(composing.state)
  const field = useRef<HTMLTextAreaElement>(null)
  const mentions = useMentions(desk)
  const problemText = useProblemText()
  const list = useId()
  const { waits } = useStore(desk.rights)
  const isNamed = useIsNamed(desk)
  const isOpen = mentions.people.length > 0
  useEffect(() => {
    if (!takesFocus) return
    const { current } = field
    current?.focus({ preventScroll: true })
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [takesFocus])

  const send = async (): Promise<void> => {
    if (!isNamed) return
    const sent = await composing.send(place, onSend)
    if (sent) onSent?.(sent.answer, sent.left)
  }
  const take = (person: Named): void => {
    const taken = mentions.take(draft.text, person)
    if (!taken) return
    composing.type(place, taken.text, [...draft.named.filter(({ id }) => id !== person.id), person])
    mentions.stop()
    // The field has the new text after this has been rendered.
    requestAnimationFrame(() => field.current?.setSelectionRange(taken.caret, taken.caret))
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const person = mentions.people[mentions.picked]
    const does = isOpen && person ? inList(event.key, person) : null
    if (does) {
      event.preventDefault()
      event.stopPropagation()
      does()
      return
    }
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    void send()
  }
  const inList = (key: string, person: Named): (() => void) | null => {
    const step = (by: number) => () =>
      mentions.pick((mentions.picked + by + mentions.people.length) % mentions.people.length)
    if (key === 'ArrowDown') return step(1)
    if (key === 'ArrowUp') return step(-1)
    if (key === 'Enter' || key === 'Tab') return () => take(person)
    return key === 'Escape' ? mentions.stop : null
  }
  return (
    <div className={classes['composer']}>
      {desk.visitor && <VisitorName name={desk.visitor} />}
      {isOpen && <MentionList id={list} mentions={mentions} onTake={take} />}
      <Textarea
        ref={field}
        attributes={{ input: { dir: 'auto' } }}
        className={classes['field'] ?? ''}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={MAX_COMMENT_CHARS}
        aria-label={label}
        placeholder={label}
        value={draft.text}
        aria-autocomplete="list"
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen ? `${list}-${mentions.picked}` : undefined}
        onChange={({ currentTarget: { value, selectionStart } }) => {
          composing.type(place, value)
          mentions.look(value, selectionStart)
        }}
        onBlur={mentions.stop}
        onKeyDown={press}
      />
      <ActionIcon
        className={classes['send'] ?? ''}
        variant="filled"
        size={28}
        radius="xl"
        loading={isSending}
        disabled={draft.text.trim() === '' || !isNamed}
        aria-label={t('send')}
        data-hint={`${t('send')} · Enter`}
        onClick={() => void send()}
      >
        <IconArrowUp size={16} stroke={2} aria-hidden />
      </ActionIcon>
      {trouble && (
        <p className={classes['trouble']} role="alert">
          {problemText(trouble.error)}
        </p>
      )}
      {waits && <p className={classes['hint']}>{t('waitsHint')}</p>}
    </div>
  )
}
