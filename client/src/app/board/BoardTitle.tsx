import { UnstyledButton } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { changeBoard } from '@wegpunkt/shared/http/opening-routes'
import { MAX_BOARD_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boardQuery, boardsQuery } from '../../api/boards.ts'
import { call } from '../../api/call.ts'
import { useProblemToast } from '../../ui/use-problem-toast.ts'
import classes from './board.module.css'

type Props = { board: BoardSummary; mayRename: boolean }

/** The title, renamed in place: Enter or leaving the input keeps the new one, Escape the old one. */
export function BoardTitle({ board, mayRename }: Props) {
  const { t } = useTranslation('app')
  const queries = useQueryClient()
  const [typed, setTyped] = useState<string | null>(null)
  const rename = useMutation({
    mutationFn: (title: string) => call(changeBoard, { params: { id: board.id }, input: { title } }),
    onSuccess: (changed) => {
      queries.setQueryData(boardQuery(board.id).queryKey, changed)
      void queries.invalidateQueries({ queryKey: boardsQuery.queryKey })
    },
    onError: useProblemToast(),
  })
  const keep = (): void => {
    const title = typed?.trim() ?? ''
    setTyped(null)
    if (title !== '' && title !== board.title) rename.mutate(title)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') keep()
    if (event.key === 'Escape') setTyped(null)
  }

  if (typed !== null) {
    return (
      <input
        className={classes['titleInput']}
        aria-label={t('board.renameLabel')}
        value={typed}
        maxLength={MAX_BOARD_TITLE_CHARS}
        ref={focusAndSelect}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={keep}
      />
    )
  }
  const title = rename.isPending ? rename.variables : board.title
  return (
    <h1 className={classes['title']} title={title}>
      {mayRename ? (
        <UnstyledButton
          className={classes['titleButton'] ?? ''}
          aria-description={t('board.titleHint')}
          onClick={() => setTyped(board.title)}
        >
          {title}
        </UnstyledButton>
      ) : (
        <span className={classes['titleButton']}>{title}</span>
      )}
    </h1>
  )
}

function focusAndSelect(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}
