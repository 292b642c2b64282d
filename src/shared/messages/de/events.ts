/** Words about the reader's own events and the links between passages and events. */
export const events = {
  choosePassage: 'Wählen Sie zuerst eine Stelle im Text.',
  linked: (title: string): string => `Verknüpft mit: ${title}`,
  linkedBefore: (title: string): string => `Diese Stelle ist schon verknüpft mit: ${title}`,
  unlinked: 'Verknüpfung aufgehoben.',
  deleted: 'Ereignis gelöscht. Es bleibt 30 Tage im Papierkorb.',
  added: (title: string): string => `Ereignis angelegt: ${title}`,
  changed: (title: string): string => `Ereignis geändert: ${title}`,
  show: 'Auf der Zeitleiste zeigen',
  card: {
    places: 'Orte',
    people: 'Personen',
    lane: 'Reihe',
    edit: 'Bearbeiten',
    delete: 'Löschen',
    link: 'Stelle verknüpfen',
    unlink: (place: string): string => `Verknüpfung aufheben: ${place}`,
    notes: (count: number): string => `Notizen zu diesem Ereignis (${String(count)})`,
    onlyIn: {
      de: 'Stelle nur in der deutschen Fassung',
      en: 'Stelle nur in der englischen Fassung',
    },
    goThere: 'Fassung öffnen',
    noNote: 'Ohne Notiz',
  },
  passage: {
    link: 'Mit Ereignis verknüpfen …',
    newHere: 'Neues Ereignis hier …',
    event: (title: string): string => `Ereignis: ${title}`,
    sign: (titles: readonly string[]): string =>
      titles.length === 1
        ? `Ereignis: ${titles.join()}`
        : `${String(titles.length)} Ereignisse: ${titles.join('; ')}`,
    several: (count: number): string => `${String(count)} Ereignisse an dieser Stelle`,
  },
  editor: {
    new: 'Neues Ereignis',
    change: 'Ereignis bearbeiten',
    title: 'Titel',
    titleMissing: 'Ein Ereignis braucht einen Titel.',
    titleLeft: (left: number): string =>
      left === 1 ? 'Noch 1 Zeichen möglich.' : `Noch ${String(left)} Zeichen möglich.`,
    titleTooLong: (over: number): string =>
      over === 1 ? 'Ein Zeichen zu viel.' : `${String(over)} Zeichen zu viel.`,
    date: 'Datum',
    dateHelp:
      'Zum Beispiel: 15. August 2025 · August 2025 · Frühjahr 2025 · ca. August 2025 · vermutlich 2024 · 3.–11. März 2025 · seit 2022 · 2025-08~',
    dateMissing: 'Ein Ereignis braucht ein Datum, sei es auch ungefähr.',
    trouble: {
      'not-understood': 'Das ist noch nicht als Datum zu verstehen.',
      'no-year': 'Hier fehlt das Jahr.',
      'too-far': 'So weit reichen die Jahreszahlen nicht: Möglich sind höchstens neun Stellen.',
      impossible: 'Dieses Datum gibt es nicht.',
      shortMonth: (month: string, days: number): string =>
        `Dieses Datum gibt es nicht: ${month} hat ${String(days)} Tage.`,
      reversed: 'Das Ende liegt vor dem Anfang.',
      ambiguous: 'Das kann zweierlei heißen.',
    },
    meant: (words: string): string => `Gemeint ist: ${words}`,
    understood: (words: string, kind: string, edtf: string): string => `„${words}“ · ${kind} · EDTF ${edtf}`,
    lane: 'Reihe',
    note: 'Notiz',
    notePlaceholder: 'Notiz schreiben …',
    passages: 'Wird verknüpft mit',
    otherEdition: (name: string): string => `Fassung: ${name}`,
    withoutPassage: 'Ohne Stelle. Sie können später eine verknüpfen.',
    leaveOut: (quote: string): string => `Nicht verknüpfen: ${quote}`,
    add: 'Ereignis anlegen',
    save: 'Speichern',
    discard: 'Verwerfen',
    back: 'Ihre Wörter von vorhin sind wieder da.',
    draft: (title: string): string =>
      title === ''
        ? 'Entwurf: Ihr angefangenes Ereignis ist noch da.'
        : `Entwurf: Ihr angefangenes Ereignis „${title}“ ist noch da.`,
    closeAgain:
      'Dieses Ereignis ist noch nicht fertig. Schließen Sie noch einmal, so wird es beim nächsten Start wieder angeboten.',
    stays: 'Ihr angefangenes Ereignis bleibt erhalten.',
    open: 'Öffnen',
    discarded: 'Angefangenes Ereignis verworfen.',
  },
  linking: {
    title: 'Mit Ereignis verknüpfen',
    field: 'Ereignisse durchsuchen, nach Titel oder Datum',
    results: 'Ereignisse',
    fits: 'passt zum Datum der Stelle',
    told: 'im Artikel an dieser Stelle erwähnt',
    linked: 'verknüpft',
    unlink: 'Eingabe hebt die Verknüpfung auf',
    found: (count: number): string => (count === 1 ? 'Ein Ereignis' : `${String(count)} Ereignisse`),
    none: 'Kein Ereignis passt. Sie können ein eigenes anlegen.',
    more: (count: number): string =>
      count === 1 ? 'Ein weiteres: genauer suchen.' : `${String(count)} weitere: genauer suchen.`,
  },
}
