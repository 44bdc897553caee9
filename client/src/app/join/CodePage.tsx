import { Button, Stack, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { JOIN_CODE_CHARS } from '@wegpunkt/shared/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageShell } from '../../ui/PageShell.tsx'
import { useFirstFocus } from '../../ui/use-first-focus.ts'
import classes from './join.module.css'

/** For who reads the code off a wall. */
export function CodePage() {
  const { t } = useTranslation('joining')
  const navigate = useNavigate()
  const first = useFirstFocus()
  const [typed, setTyped] = useState('')
  const [isShort, setShort] = useState(false)
  const chars = typed.replaceAll(/[^0-9a-z]/giu, '')
  const go = (): void => {
    if (chars.length !== JOIN_CODE_CHARS) return setShort(true)
    void navigate({ to: '/w/$link', params: { link: chars.toUpperCase() } })
  }
  return (
    <PageShell title={t('code.title')} lead={t('code.lead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <Stack>
          <TextInput
            ref={first}
            size="lg"
            label={t('code.label')}
            description={t('code.hint')}
            placeholder="7KQ2-M9TX"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            classNames={{ input: classes['code'] ?? '' }}
            error={isShort && t('code.short', { count: JOIN_CODE_CHARS })}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setShort(false)
            }}
          />
          <Button type="submit" size="md">
            {t('code.go')}
          </Button>
        </Stack>
      </form>
    </PageShell>
  )
}
