import type { Messages } from '../messages'

/** Words for links that lead out of the program. */
export const links: Messages['links'] = {
  question: 'Open the address in the browser?',
  open: 'Open',
  cancel: 'Cancel',
  leaves: 'The address leads out of Lesespur: the browser opens it on the internet. Lesespur stays offline.',
  letters: (host) => `In the letters of the address: ${host}`,
  mixed: (host) =>
    `Careful: “${host}” has letters of several scripts. That can make one name look like another.`,
  named: (words) => `${words} (opens in the browser, after asking)`,
}
