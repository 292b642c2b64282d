// @ts-check

/** A problem that its reader can do something about; its message says what was wrong and what to do. */
export class Trouble extends Error {}

/**
 * Runs a script's main part. A number that it returns becomes the exit code; a Trouble is printed as
 * its plain message, any other error with its stack, and both end in exit code 1.
 *
 * @param {() => Promise<number | void>} main
 */
export async function program(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof Trouble ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

/**
 * Prints one line about what a script is doing.
 *
 * @param {string} line
 */
export function say(line) {
  console.log(line)
}
