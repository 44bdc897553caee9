import { Stack } from '@mantine/core'
import { MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import { DescriptionField } from './description/DescriptionField.tsx'
import { TouchpointSections } from './method/TouchpointSections.tsx'
import type { SelectedOf } from '../../editor/selected.ts'
import { SharedTextField } from './SharedTextField.tsx'
import classes from './inspector.module.css'

type Props = { selected: readonly SelectedOf<'touchpoint'>[]; readOnly: boolean }

/** A touchpoint needs only a title; everything else waits in sections. */
export function TouchpointFields({ selected, readOnly }: Props) {
  const { t } = useTranslation('editor')
  const [only, another] = selected
  return (
    <>
      {only && !another && (
        <fieldset className={classes['plain']} disabled={readOnly}>
          <Stack gap={4}>
            <SharedTextField
              id={only.id}
              label={t('inspector.title')}
              placeholder={t('inspector.titlePlaceholder')}
              most={MAX_TITLE_CHARS}
              readOnly={readOnly}
              heading
            />
            <DescriptionField id={only.id} text={only.element.description ?? ''} readOnly={readOnly} />
          </Stack>
        </fieldset>
      )}
      <TouchpointSections selected={selected} readOnly={readOnly} />
    </>
  )
}
