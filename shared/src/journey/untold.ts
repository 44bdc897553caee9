/** When a row was made or changed, where whoever has it is not told. */
export const UNTOLD_MOMENT = '1970-01-01T00:00:00.000Z'
