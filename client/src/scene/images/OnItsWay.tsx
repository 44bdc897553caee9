import { CloseButton, Progress } from '@mantine/core'
import { type CSSProperties, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditorState } from '../../editor/context.ts'
import type { PendingImage } from '../../editor/images/pending-images.ts'
import classes from './pending-images.module.css'
import { Hint } from '../../ui/Hint.tsx'

/** One picture in its place, with how far it has come and a way to call it off. */
export function OnItsWay({ image: { name, rect, preview, part, callOff } }: { image: PendingImage }) {
  const { t } = useTranslation('scene')
  const { at, zoom } = useEditorState((state) => state.camera)
  const label = t('images.cancel', { name: name || t('images.unnamed') })
  const style: CSSProperties = {
    transform: `translate(${(rect.x - at[0]) * zoom}px, ${(rect.y - at[1]) * zoom}px)`,
    width: rect.w * zoom,
    height: rect.h * zoom,
  }
  return (
    <div className={classes['place']} style={style} data-own-pointer="" data-pending-image="">
      <img className={classes['picture']} src={useAddress(preview)} alt="" />
      <Progress
        className={classes['progress'] ?? ''}
        value={Math.max(4, part * 100)}
        size={4}
        animated={part >= 1}
        aria-hidden
      />
      <Hint label={label}>
        <CloseButton className={classes['cancel'] ?? ''} size="sm" aria-label={label} onClick={callOff} />
      </Hint>
    </div>
  )
}

/** An address for a picture on this device, while it is shown. */
function useAddress(picture: Blob): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(picture)
    // Made here, because it has to be given back.
    // oxlint-disable-next-line react/set-state-in-effect
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  return address
}
