/** The file that lies beside the folder which answers come from, and must never be given. */
export const secretName = 'secret.js'

/** Addresses of other hosts, and of other schemes, that say the same words. */
const elsewhere = [
  `app://other/${secretName}`,
  `app://preview/${secretName}`,
  `app://preview/../lesespur/${secretName}`,
  `app://preview@lesespur/../${secretName}`,
  `app://lesespur:80/../${secretName}`,
  `app://LESESPUR/../${secretName}`,
  `app://lesespur./../${secretName}`,
  `app:///${secretName}`,
  `app:/lesespur/../${secretName}`,
  `file:///etc/passwd`,
]

const home = 'app://lesespur/'
const steps = [
  // Steps upwards, as they are, encoded once, twice, in part.
  `../${secretName}`,
  `..//${secretName}`,
  `./../${secretName}`,
  `assets/../../${secretName}`,
  `assets/./../../${secretName}`,
  `%2e%2e/${secretName}`,
  `%2e%2e%2f${secretName}`,
  `.%2e/${secretName}`,
  `%2E./${secretName}`,
  `..%2f${secretName}`,
  `..%2F..%2F..%2Fetc%2Fpasswd`,
  `%252e%252e/${secretName}`,
  `%252e%252e%252f${secretName}`,
  `%25252e%25252e/${secretName}`,
  `assets%2f..%2f..%2f${secretName}`,
  // Backslashes, drives, shares and devices, as Windows reads them.
  `..\\${secretName}`,
  `..%5c${secretName}`,
  `assets%5c..%5c..%5c${secretName}`,
  `assets/..%5c..%5c${secretName}`,
  `C:/Windows/win.ini`,
  `C:%5cWindows%5cwin.ini`,
  `/C:/${secretName}`,
  `%5c%5cserver%5cshare%5c${secretName}`,
  `//server/share/${secretName}`,
  `%5c%5c%3f%5cC:%5c${secretName}`,
  `CON`,
  `assets/main.js::$DATA`,
  // What file systems cut off or fold together.
  `../${secretName}%00`,
  `assets/main.js%00../../${secretName}`,
  `..%20/${secretName}`,
  `%20../${secretName}`,
  `.. /${secretName}`,
  `.../${secretName}`,
  `..;/${secretName}`,
  `assets/..%09/${secretName}`,
  // Signs that look like dots and slashes, also too long in UTF-8.
  `\uFF0E\uFF0E/${secretName}`,
  `..\u2215${secretName}`,
  `..\uFF0F${secretName}`,
  `%c0%ae%c0%ae/${secretName}`,
  `..%c0%af${secretName}`,
  `%e0%80%ae%e0%80%ae/${secretName}`,
  // Whole paths, hidden files, and what stands behind a question mark or a number sign.
  `/etc/passwd`,
  `%2fetc%2fpasswd`,
  `file:///etc/passwd`,
  `~/${secretName}`,
  `.git/config`,
  `?/../${secretName}`.replace('?', 'x?'),
  `assets/..?x=/../${secretName}`,
  `..#/${secretName}`,
  `articles/../../${secretName}`,
  `articles/..%2f..%2f${secretName}`,
  `%`,
]

/** Addresses that try to lead out of the folders that pages are answered from. */
export const traversalPaths: readonly string[] = [...elsewhere, ...steps.map((step) => `${home}${step}`)]
