import type { RunningServer } from './server.ts'

/** What the console shows once the server can be reached: where, and on the first run what to do. */
export function greeting({ url, firstRun }: Pick<RunningServer, 'url' | 'firstRun'>): string {
  if (!firstRun) return `\n  Wegpunkt is running at ${url}\n  Ctrl-C stops it.\n\n`
  return `
  Wegpunkt is running at ${url}

  First run: open this address in a browser and create the workspace.
  From another machine the page asks for this code: ${firstRun.code}

  Ctrl-C stops it.

`
}
