// The board workers write and read rows, too, and know nothing of the services.
export { type Body, asRow, bodyColumns, bodyOf } from '../boards/stored-row.ts'
