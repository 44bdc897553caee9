/** The pictures a board takes. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const
export type ImageType = (typeof imageTypes)[number]

/** So many bytes tell. */
export const IMAGE_SIGNATURE_BYTES = 12

const signatures: readonly { readonly type: ImageType; readonly begins: string; readonly inside?: string }[] =
  [
    { type: 'image/png', begins: '\u0089PNG\r\n\u001a\n' },
    { type: 'image/jpeg', begins: '\u00ff\u00d8\u00ff' },
    { type: 'image/webp', begins: 'RIFF', inside: 'WEBP' },
    { type: 'image/gif', begins: 'GIF87a' },
    { type: 'image/gif', begins: 'GIF89a' },
  ]
const INSIDE_AT = 8

/** What a file claims to be by its first bytes, whatever its name says; null for anything a board does not take. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const head = String.fromCharCode(...bytes.subarray(0, IMAGE_SIGNATURE_BYTES))
  const found = signatures.find(
    ({ begins, inside }) =>
      head.startsWith(begins) && (inside === undefined || head.startsWith(inside, INSIDE_AT)),
  )
  return found?.type ?? null
}
