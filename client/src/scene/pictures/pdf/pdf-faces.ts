export const faces = ['regular', 'medium', 'strong'] as const
export type Face = (typeof faces)[number]
export type FaceBytes = Readonly<Record<Face, Uint8Array>>

/**
 * The canvas draws any weight, a PDF three: of 450, 550 and 650 it is the lighter neighbour, whose difference nobody
 * sees. Making letters bolder by a line around them would, as programs draw no line thinner than a pixel.
 */
export const faceOf = (weight: number): Face =>
  weight >= 600 ? 'strong' : weight >= 500 ? 'medium' : 'regular'

export const cssWeightOf: Readonly<Record<Face, number>> = { regular: 400, medium: 500, strong: 600 }
