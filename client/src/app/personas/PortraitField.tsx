import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconPhotoUp } from '@tabler/icons-react'
import { imageTypes } from '@wegpunkt/shared/http/image-type'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonaFace } from '../../ui/PersonaFace.tsx'
import { useProblemText } from '../../ui/use-problem-text.ts'
import { portraitOf } from './portrait-picture.ts'
import classes from './personas.module.css'

/** A picture that will take the place of the portrait, none, or what there is. */
export type NewPortrait = Blob | 'none' | null

type Props = {
  persona: Pick<Persona, 'id' | 'name' | 'portrait'>
  value: NewPortrait
  onChange: (portrait: NewPortrait) => void
}

const SIZE_PX = 72

/** Chooses a picture, cut to a small square here; nothing is sent before the form is. */
export function PortraitField({ persona, value, onChange }: Props) {
  const { t } = useTranslation('evidence')
  const problemText = useProblemText()
  const [problem, setProblem] = useState<unknown>(null)
  const choose = async (file: File | null): Promise<void> => {
    if (!file) return
    try {
      onChange(await portraitOf(file))
      setProblem(null)
    } catch (error) {
      setProblem(error)
    }
  }
  const hasPicture = value instanceof Blob || (value === null && persona.portrait !== null)
  return (
    <Group wrap="nowrap" gap="md">
      {value instanceof Blob ? (
        <ChosenPicture picture={value} />
      ) : (
        <PersonaFace
          persona={{ ...persona, portrait: value === 'none' ? null : persona.portrait }}
          size={SIZE_PX}
        />
      )}
      <Stack gap={4}>
        <Group gap="xs">
          <FileButton accept={imageTypes.join()} onChange={(file) => void choose(file)}>
            {(props) => (
              <Button
                {...props}
                size="sm"
                px={12}
                variant="default"
                leftSection={<IconPhotoUp size={18} stroke={1.5} aria-hidden />}
              >
                {t('personas.choosePortrait')}
              </Button>
            )}
          </FileButton>
          {hasPicture && (
            <Button size="sm" px={8} variant="subtle" color="gray" onClick={() => onChange('none')}>
              {t('personas.noPortrait')}
            </Button>
          )}
        </Group>
        <Text size="xs" c={problem === null ? 'dimmed' : 'red'} role={problem === null ? undefined : 'alert'}>
          {problem === null ? t('personas.portraitHint') : problemText(problem)}
        </Text>
      </Stack>
    </Group>
  )
}

function ChosenPicture({ picture }: { picture: Blob }) {
  const address = useMemo(() => URL.createObjectURL(picture), [picture])
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  return <img className={classes['chosen']} src={address} alt="" width={SIZE_PX} height={SIZE_PX} />
}
