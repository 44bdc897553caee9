import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import classes from './pending-images.module.css'
import { lazyPart } from '../../ui/lazy-part.ts'

const OnItsWay = lazyPart(async () => ({ default: (await import('./OnItsWay.tsx')).OnItsWay }))

/** Pictures on their way to the server, in their places, for the one who brings them. */
export function PendingImages() {
  const { t } = useTranslation('scene')
  const { pendingImages } = useEditor()
  const pending = useStore(pendingImages)
  return (
    <>
      <div role="status" className={classes['told']}>
        {pending.length > 0 && t('images.uploading', { count: pending.length })}
      </div>
      <Suspense>
        {pending.map((image) => (
          <OnItsWay key={image.key} image={image} />
        ))}
      </Suspense>
    </>
  )
}
