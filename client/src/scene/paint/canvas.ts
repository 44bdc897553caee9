/**
 * All that paints may ask of a canvas. What is not named here cannot be drawn: each target of a picture
 * (scene/pictures) answers to the same list, so that a file shows what the screen does.
 */
export type Canvas = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'scale'
  | 'getTransform'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'quadraticCurveTo'
  | 'arc'
  | 'ellipse'
  | 'rect'
  | 'roundRect'
  | 'fill'
  | 'stroke'
  | 'clip'
  | 'fillRect'
  | 'strokeRect'
  | 'fillText'
  | 'drawImage'
  | 'fillStyle'
  | 'strokeStyle'
  | 'globalAlpha'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'setLineDash'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'direction'
  | 'imageSmoothingQuality'
>

/** A canvas on the screen: whoever opens one sets it up, and no paint has to. */
export type ScreenCanvas = Canvas & Pick<CanvasRenderingContext2D, 'setTransform' | 'clearRect'>
