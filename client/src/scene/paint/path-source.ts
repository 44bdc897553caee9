/** What makes a path: path data as in SVG, or what draws it. */
export type PathSource = string | ((into: Pick<Path2D, 'moveTo' | 'quadraticCurveTo' | 'closePath'>) => void)

const sources = new WeakMap<Path2D, PathSource>()

/** A path that is kept for many frames. Nobody can read a Path2D, so files of a picture ask for its source. */
export function pathFrom(source: PathSource): Path2D {
  const path = new Path2D(typeof source === 'string' ? source : undefined)
  if (typeof source !== 'string') source(path)
  sources.set(path, source)
  return path
}

export const sourceOf = (path: Path2D): PathSource => sources.get(path) ?? ''
