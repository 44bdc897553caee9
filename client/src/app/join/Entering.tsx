import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { doorQuery, enter } from '../../api/joining.ts'
import { useQueryClient } from '@tanstack/react-query'
import { FormError } from '../../ui/FormError.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { Loading } from '../Loading.tsx'
import { useGoIn } from './use-go-in.ts'

/** On a device that is let in: nothing is asked any more. */
export function Entering({ link, title }: { link: string; title: string }) {
  const { t } = useTranslation('joining')
  const queries = useQueryClient()
  const goIn = useGoIn(link)
  const { mutate, error } = useMutation({
    mutationFn: () => enter(link),
    // Who was put out a moment ago sees so.
    onSuccess: ({ me, ...door }) =>
      me ? goIn(me) : void queries.setQueryData(doorQuery(link).queryKey, door),
  })
  const begin = useEffectEvent(() => mutate())
  useEffect(() => begin(), [])
  if (!error) return <Loading />
  return (
    <PageShell title={title}>
      <FormError error={error} />
      <Button onClick={() => mutate()}>{t('again')}</Button>
    </PageShell>
  )
}
