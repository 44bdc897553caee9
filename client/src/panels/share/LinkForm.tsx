import { Button, Stack, TextInput } from '@mantine/core'
import { MIN_LINK_PASSWORD_CHARS } from '@wegpunkt/shared/limits'
import type { Link } from '@wegpunkt/shared/links/link'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MadeLink } from '../../api/links.ts'
import { useFirstFault } from './use-first-fault.ts'
import { FormError } from '../../ui/FormError.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useNow } from '../../ui/use-now.ts'
import { AllowsFields } from './AllowsFields.tsx'
import { EmbedField } from './EmbedField.tsx'
import { GuardFields } from './GuardFields.tsx'
import {
  type DraftFault,
  type LinkDraft,
  changeOf,
  draftOf,
  faultsOf,
  newDraft,
  newLinkOf,
} from './link-draft.ts'
import { SeenPreview } from './SeenPreview.tsx'
import classes from './share.module.css'
import { ShowsFields } from './ShowsFields.tsx'
import { TourFields } from './TourFields.tsx'
import { useLinkChanges, useLinks } from './use-links.ts'

type Props = {
  /** Null: it is made by this form. */
  readonly link: Link | null
  readonly onMade: (made: MadeLink) => void
  readonly onDone: () => void
}

/** What every part of the form needs. */
export type DraftProps = {
  readonly draft: LinkDraft
  readonly onChange: (change: Partial<LinkDraft>) => void
  /** What is wrong, once somebody has tried to send it; null: nothing. */
  readonly fault: (name: DraftFault) => string | null
}

/** Everything that can be said of a link. */
export function LinkForm({ link, onMade, onDone }: Props) {
  const { t } = useTranslation('links')
  const { make, change } = useLinkChanges()
  const links = useLinks().data ?? []
  const count = links.length
  const [draft, setDraft] = useState(() =>
    link ? draftOf(link) : newDraft(t('defaultName', { number: count + 1 }), new Date()),
  )
  const { form, tries, tryAgain } = useFirstFault()
  const now = useNow()
  const faults = tries > 0 ? faultsOf(draft, now) : []
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    tryAgain()
    if (faultsOf(draft, new Date()).length > 0) return
    if (!link) return make.mutate(newLinkOf(draft), { onSuccess: onMade })
    const { id } = link
    const to = changeOf(
      draft,
      link,
      links.find((one) => one.id === id),
    )
    const onSuccess = (): void => {
      showToast({ message: t('form.saved') })
      onDone()
    }
    if (Object.keys(to).length === 0) return onSuccess()
    change.mutate({ id, to }, { onSuccess })
  }
  const parts: DraftProps = {
    draft,
    onChange: (now) => setDraft((before) => ({ ...before, ...now })),
    fault: (name) =>
      faults.includes(name) ? t(`form.faults.${name}`, { count: MIN_LINK_PASSWORD_CHARS }) : null,
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={t('form.name')}
          description={t('form.nameHint')}
          value={draft.name}
          error={parts.fault('name')}
          data-autofocus
          onChange={(event) => parts.onChange({ name: event.currentTarget.value })}
        />
        <ShowsFields {...parts} />
        <AllowsFields {...parts} />
        <GuardFields {...parts} hasPassword={link?.hasPassword ?? false} />
        <TourFields {...parts} />
        <EmbedField {...parts} />
        <SeenPreview draft={draft} />
        <div className={classes['foot']}>
          <div className={classes['trouble']}>
            <p role="status">{faults.length > 0 && t('form.missing', { count: faults.length })}</p>
            <FormError error={make.error ?? change.error} />
          </div>
          <Button variant="default" onClick={onDone}>
            {t('form.cancel')}
          </Button>
          <Button type="submit" loading={make.isPending || change.isPending}>
            {t(link ? 'form.save' : 'create')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
