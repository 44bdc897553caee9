/** What a file of ours says it is. A change that an older program would misread is a new version. */
export const BOARD_FORMAT = 'wegpunkt-board'
export const BOARD_FORMAT_VERSION = 1
export const WORKSPACE_FORMAT = 'wegpunkt-workspace'
export const WORKSPACE_FORMAT_VERSION = 1

/** Where the description of the format is to be had. */
export const BOARD_SCHEMA_PATH = '/api/formats/board-1.json'

/** Why a file is not taken. */
export const fileFaults = [
  'empty',
  'not-ours',
  'newer',
  'too-large',
  'too-deep',
  'damaged',
  'unsafe-names',
  'owners-only',
  'pictures-too-large',
] as const
export type FileFault = (typeof fileFaults)[number]

/** What is wrong with a file as a whole. What is wrong with a part of it is left out, and told. */
export class FileRefused extends Error {
  override name = 'FileRefused'
  readonly fault: FileFault

  constructor(fault: FileFault, options?: ErrorOptions) {
    super(fault, options)
    this.fault = fault
  }
}
