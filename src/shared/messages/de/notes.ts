/** Words for writing notes and giving tags. */
export const notes = {
  formatting: 'Notiz formatieren',
  format: {
    bold: 'Fett',
    italic: 'Kursiv',
    list: 'Aufzählung',
    quote: 'Zitatblock',
    link: 'Webadresse',
    code: 'Code (feste Breite)',
  },
  withKeys: (name: string, keys: string): string => `${name} (${keys})`,
  copyAddress: (address: string): string => `Adresse kopieren: ${address}`,
  addressCopied: 'Adresse kopiert.',
  done: 'erledigt',
  toDo: 'zu tun',
  tagsHint: 'Mit Kommas trennen',
  knownTags: 'Vorhandene Schlagwörter',
  uses: (name: string, count: number): string =>
    count === 0
      ? `${name}, in diesem Artikel noch nicht verwendet`
      : `${name}, ${String(count)}-mal verwendet`,
  newTag: (name: string): string => `Neues Schlagwort: ${name}`,
  suggested: (count: number): string =>
    count === 0
      ? 'Kein vorhandenes Schlagwort passt.'
      : count === 1
        ? 'Ein vorhandenes Schlagwort passt.'
        : `${String(count)} vorhandene Schlagwörter passen.`,
  tagAdded: (name: string): string => `Schlagwort „${name}“ hinzugefügt.`,
  tagRemoved: (name: string): string => `Schlagwort „${name}“ entfernt.`,
  tagTooLong: (length: number, most: number): string =>
    `Dieses Schlagwort hat ${String(length)} Zeichen, möglich sind ${String(most)}. Kürzen Sie es, oder trennen Sie es mit Kommas.`,
}
