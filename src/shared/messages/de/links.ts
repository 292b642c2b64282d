/** Words for links that lead out of the program. */
export const links = {
  question: 'Adresse im Browser öffnen?',
  open: 'Öffnen',
  cancel: 'Abbrechen',
  leaves:
    'Die Adresse führt aus Lesespur heraus: Der Browser öffnet sie im Internet. Lesespur bleibt offline.',
  letters: (host: string): string => `In den Buchstaben der Adresse: ${host}`,
  mixed: (host: string): string =>
    `Vorsicht: In „${host}“ stehen Buchstaben mehrerer Schriften. So kann ein Name wie ein anderer aussehen.`,
  named: (words: string): string => `${words} (öffnet sich nach Rückfrage im Browser)`,
}
