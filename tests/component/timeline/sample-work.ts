import type { Work } from '../../../src/shared/article/work'
import type { TimelineEvent } from '../../../src/shared/timeline/event'

type Sample = Pick<TimelineEvent, 'id' | 'date' | 'lane'> & { de: string; en: string }

const background = ({ id, date, lane, de, en }: Sample): TimelineEvent => ({
  id,
  date,
  lane,
  title: { de, en },
  label: { de, en },
  detail: { de, en },
  places: [],
  people: [],
  basis: 'background',
})

const quote = [{ type: 'TextQuoteSelector' as const, exact: 'Memorandum', prefix: '', suffix: '' }]

/** A few events of every kind: a crowd, an interval, a season, an about-date, the one set apart. */
export const sampleWork: Work = {
  schema: 1,
  id: 'sample',
  editions: ['de', 'en'],
  people: [{ id: 'putin', name: { de: 'Wladimir Putin', en: 'Vladimir Putin' }, role: { de: 'x', en: 'x' } }],
  places: [{ id: 'istanbul', name: { de: 'Istanbul', en: 'Istanbul' }, latitude: 41, longitude: 29 }],
  organisations: [],
  landmarks: { apart: 'summit', since: 'invasion' },
  events: [
    background({ id: 'mh17', date: '2014-07-17', lane: 'war', de: 'Abschuss von MH17', en: 'MH17' }),
    background({ id: 'invasion', date: '2022-02-24', lane: 'war', de: 'Großangriff', en: 'Invasion' }),
    background({ id: 'kyiv', date: '2022-04-02', lane: 'war', de: 'Rückzug vor Kiew', en: 'Retreat' }),
    background({ id: 'pause', date: '2025-21', lane: 'war', de: 'Pause', en: 'Pause' }),
    background({ id: 'breakthrough', date: '2025-08~', lane: 'war', de: 'Durchbruch', en: 'Breakthrough' }),
    background({ id: 'minsk', date: '2015-02-12', lane: 'diplomacy', de: 'Minsk II', en: 'Minsk II' }),
    background({
      id: 'istanbul-1',
      date: '2025-05-16',
      lane: 'diplomacy',
      de: 'Istanbul, 1. Runde',
      en: 'Istanbul, round one',
    }),
    {
      ...background({
        id: 'istanbul-2',
        date: '2025-06-02',
        lane: 'diplomacy',
        de: 'Memorandum',
        en: 'Memorandum',
      }),
      title: { de: 'Übergabe des Memorandums in Istanbul', en: 'Memorandum handed over in Istanbul' },
      places: ['istanbul'],
      people: ['putin'],
      basis: 'article',
      passages: { de: quote, en: quote },
    },
    {
      ...background({ id: 'summit', date: '2025-08-15', lane: 'diplomacy', de: 'Gipfel', en: 'Summit' }),
      title: { de: 'Gipfel in Anchorage', en: 'Summit in Anchorage' },
      basis: 'article',
      passages: { de: quote, en: quote },
    },
    background({ id: 'crimea', date: '2014-03-18', lane: 'law-politics', de: 'Annexion', en: 'Annexation' }),
    background({
      id: 'twin',
      date: '2014-03-18',
      lane: 'law-politics',
      de: 'Am selben Tag',
      en: 'The same day',
    }),
    background({
      id: 'aid',
      date: '2025-03-03/2025-03-11',
      lane: 'law-politics',
      de: 'US-Hilfe',
      en: 'US aid',
    }),
  ],
}
