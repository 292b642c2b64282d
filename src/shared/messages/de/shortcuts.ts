/** Words for the combinations of keys and for changing them. */
export const shortcuts = {
  changeKeys: 'Tastenkürzel ändern …',
  change: 'Ändern',
  changeFor: (deed: string): string => `Tasten ändern: ${deed}`,
  press: 'Tasten drücken …',
  pressHint: 'Esc bricht ab.',
  none: 'keine',
  remove: 'Ohne Tasten',
  asAtFirst: 'Wie am Anfang',
  allAsAtFirst: 'Alle Tasten wie am Anfang',
  taken: (keys: string, deed: string): string => `${keys} gehört zu „${deed}“.`,
  takeOver: 'Hierher nehmen',
  reserved: (keys: string): string =>
    `${keys} braucht das System oder der Texteditor. Wählen Sie andere Tasten.`,
  changed: (deed: string, keys: string): string => `${deed}: ${keys}`,
  filter: 'Tastenkürzel filtern',
  noneFits: 'Kein Tastenkürzel passt zum Filter.',
  fixed: {
    cursorSentence: 'Lesezeiger: voriger, nächster Satz',
    cursorWord: 'Lesezeiger: voriges, nächstes Wort',
    cursorParagraph: 'Lesezeiger: voriger, nächster Absatz',
    cursorExtend: 'Lesezeiger: erweitern',
    closeNote: 'Notiz schließen (sie bleibt gespeichert)',
  },
}
