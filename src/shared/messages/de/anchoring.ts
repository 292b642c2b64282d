/** Words for passages that are looked for, doubtful or missing. */
export const anchoring = {
  seeking: (count: number): string =>
    count === 1 ? 'Eine Stelle wird gesucht …' : `${String(count)} Stellen werden gesucht …`,
  sought: 'wird gesucht …',
  reworded: 'Wortlaut geändert',
  cutShort: 'Die Suche wurde nach der Zeitgrenze beendet.',
  toCheck: (unsure: number, lost: number): string => {
    const missing =
      lost === 0
        ? ''
        : lost === 1
          ? 'Eine Anmerkung hat ihre Stelle nicht wiedergefunden. Sie ist vollständig erhalten.'
          : `${String(lost)} Anmerkungen haben ihre Stelle nicht wiedergefunden. Sie sind vollständig erhalten.`
    const doubtful =
      unsure === 0
        ? ''
        : unsure === 1
          ? 'Eine Anmerkung ist zu prüfen.'
          : `${String(unsure)} Anmerkungen sind zu prüfen.`
    return [missing, doubtful].filter((sentence) => sentence !== '').join(' ')
  },
  openToAttach: 'Zum Zuordnen öffnen',
  candidates: (count: number): string => `${String(count)} mögliche Stellen`,
  candidate: (at: number, all: number, place: string): string =>
    `Stelle ${String(at)} von ${String(all)}${place === '' ? '' : `, ${place}`}`,
  showCandidate: 'Zeigen',
  attachHere: 'Hier zuordnen',
  next: 'Nächste Stelle',
  previous: 'Vorige Stelle',
  attach: 'Neu zuordnen',
  choosePlace: (quote: string): string =>
    `Wählen Sie die Stelle für „${quote}“ und drücken Sie R (Esc bricht ab).`,
  nothingToAttachTo: 'Wählen Sie zuerst eine Stelle im Text, oder schalten Sie mit F7 den Lesezeiger ein.',
  nothingToAttach: 'Wählen Sie zuerst eine Anmerkung, deren Stelle fehlt oder zu prüfen ist.',
  otherEdition: (name: string): string =>
    `Diese Anmerkung gehört zur Fassung ${name}. Öffnen Sie diese Fassung, um sie zuzuordnen.`,
  attached: (place: string): string => (place === '' ? 'Zugeordnet.' : `Zugeordnet: ${place}.`),
  cancelled: 'Zuordnen abgebrochen.',
  cancel: 'Abbrechen',
  changed: 'Der Text ist ein anderer als beim Markieren.',
  seeReport: 'Bericht ansehen',
  report: {
    title: 'Bericht zur Textänderung',
    unchanged:
      'Alle Anmerkungen dieser Fassung stammen aus dem geöffneten Wortlaut. Es gibt nichts zu berichten.',
    intro: (count: number): string =>
      count === 1
        ? 'Eine Anmerkung dieser Fassung wurde in einem anderen Wortlaut gemacht. So wurde sie wiedergefunden:'
        : `${String(count)} Anmerkungen dieser Fassung wurden in einem anderen Wortlaut gemacht. So wurden sie wiedergefunden:`,
    exact: 'genau gefunden',
    moved: 'verschoben',
    unsure: 'zu prüfen',
    lost: 'Stelle fehlt',
    seeking: 'wird noch gesucht',
    cutShort: (count: number): string =>
      count === 1
        ? 'Bei einer Anmerkung endete die Suche an der Zeitgrenze.'
        : `Bei ${String(count)} Anmerkungen endete die Suche an der Zeitgrenze.`,
    safe: 'Alle Notizen sind vollständig erhalten.',
    more: (count: number): string => `… und ${String(count)} weitere in der Liste`,
    links: 'Verknüpfungen mit Ereignissen',
    linksFound: (count: number, open: number): string => {
      const found =
        count === 1
          ? 'Eine Verknüpfung stammt aus einem anderen Wortlaut.'
          : `${String(count)} Verknüpfungen stammen aus einem anderen Wortlaut.`
      if (open === 0)
        return `${found} ${count === 1 ? 'Sie hat ihre Stelle' : 'Alle haben ihre Stelle'} wiedergefunden.`
      const missing =
        open === 1
          ? 'Eine ist zu prüfen oder hat ihre Stelle nicht wiedergefunden'
          : `${String(open)} sind zu prüfen oder haben ihre Stelle nicht wiedergefunden`
      return `${found} ${missing}. Wählen Sie hier, was Sie neu zuordnen möchten.`
    },
    attachLink: (quote: string, title: string): string => `Neu zuordnen: „${quote}“, verknüpft mit: ${title}`,
    showInList: 'In der Liste zeigen',
    jump: (quote: string): string => `Zur Stelle: ${quote}`,
    check: (quote: string): string => `In der Liste zeigen: ${quote}`,
  },
}
