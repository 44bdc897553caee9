import { writeFileSync } from 'node:fs'

/** The JSON report of vitest has no errors outside of tests: how many there were is written beside it. */
// What vitest takes for a reporter.
// oxlint-disable-next-line import/no-default-export
export default class UnhandledReporter {
  onTestRunEnd(_modules, errors) {
    const file = process.env['UNHANDLED_FILE']
    if (file) writeFileSync(file, String(errors.length))
  }
}
