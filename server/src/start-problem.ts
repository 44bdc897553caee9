/**
 * A reason why the server cannot start that the person at the console can mend. The message is one line
 * that names the setting and what is expected; it is printed as it is, without a stack.
 */
export class StartProblem extends Error {
  override name = 'StartProblem'
}
