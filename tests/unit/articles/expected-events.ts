import type { Lane } from '../../../src/shared/timeline/event-words'

type ExpectedEvent = {
  id: string
  /** EDTF. */
  date: string
  lane: Lane
  places: string[]
  /** The question whose answer speaks of it; none where the event is background. */
  question?: number
}

/** What is established about the bundled timeline, whatever its titles and details say. */
export const expectedEvents: readonly ExpectedEvent[] = [
  { id: 'crimea-seized', date: '2014-02-27', lane: 'war', places: ['crimea'] },
  { id: 'crimea-annexed', date: '2014-03-18', lane: 'law-politics', question: 3, places: ['crimea'] },
  { id: 'donbas-war', date: '2014-04', lane: 'war', places: ['donetsk', 'luhansk', 'sloviansk'] },
  { id: 'mh17', date: '2014-07-17', lane: 'war', places: ['donetsk'] },
  { id: 'minsk-1', date: '2014-09-05', lane: 'diplomacy', places: [] },
  { id: 'minsk-2', date: '2015-02-12', lane: 'diplomacy', places: [] },
  { id: 'kerch-strait', date: '2018-11-25', lane: 'war', places: ['crimea'] },
  { id: 'zelensky-elected', date: '2019-04-21', lane: 'law-politics', places: ['kyiv'] },
  { id: 'normandy-paris', date: '2019-12-09', lane: 'diplomacy', places: [] },
  { id: 'recognition', date: '2022-02-21', lane: 'law-politics', places: ['donetsk', 'luhansk'] },
  { id: 'invasion', date: '2022-02-24', lane: 'war', question: 2, places: ['kyiv', 'kharkiv'] },
  { id: 'talks-2022', date: '2022-02-28/2022-04', lane: 'diplomacy', question: 6, places: ['istanbul'] },
  { id: 'kyiv-withdrawal', date: '2022-04-02', lane: 'war', places: ['kyiv'] },
  { id: 'kupiansk-2022', date: '2022-09-10', lane: 'war', question: 8, places: ['kupiansk', 'kharkiv'] },
  { id: 'mobilisation', date: '2022-09-21', lane: 'war', places: ['moscow'] },
  {
    id: 'four-regions',
    date: '2022-09-30',
    lane: 'law-politics',
    question: 3,
    places: ['luhansk', 'donetsk', 'zaporizhzhia', 'kherson'],
  },
  { id: 'kherson-city', date: '2022-11-11', lane: 'war', places: ['kherson'] },
  { id: 'icc-warrant', date: '2023-03-17', lane: 'law-politics', question: 1, places: ['the-hague'] },
  { id: 'kakhovka', date: '2023-06-06', lane: 'war', places: ['kherson'] },
  { id: 'avdiivka', date: '2024-02-17', lane: 'war', places: ['donetsk'] },
  { id: 'buergenstock', date: '2024-06-15/2024-06-16', lane: 'diplomacy', question: 7, places: [] },
  { id: 'kursk', date: '2024-08-06', lane: 'war', places: ['sumy'] },
  { id: 'trump-elected', date: '2024-11-05', lane: 'law-politics', places: [] },
  { id: 'trump-office', date: '2025-01-20', lane: 'law-politics', question: 6, places: [] },
  { id: 'phone-call', date: '2025-02-12', lane: 'diplomacy', question: 1, places: ['moscow'] },
  { id: 'oval-office', date: '2025-02-28', lane: 'diplomacy', places: [] },
  { id: 'aid-pause', date: '2025-03-03/2025-03-11', lane: 'law-politics', question: 2, places: [] },
  { id: 'energy-pause', date: '2025-21', lane: 'war', question: 5, places: [] },
  { id: 'istanbul-1', date: '2025-05-16', lane: 'diplomacy', question: 6, places: ['istanbul'] },
  { id: 'istanbul-2', date: '2025-06-02', lane: 'diplomacy', question: 3, places: ['istanbul'] },
  { id: 'istanbul-3', date: '2025-07-23', lane: 'diplomacy', question: 6, places: ['istanbul'] },
  { id: 'kamianske', date: '2025-07', lane: 'war', question: 8, places: ['kamianske', 'zaporizhzhia'] },
  { id: 'summit-announced', date: '2025-08-08', lane: 'diplomacy', places: ['anchorage'] },
  { id: 'breakthrough', date: '2025-08~', lane: 'war', question: 8, places: ['pokrovsk', 'kostiantynivka'] },
  { id: 'summit', date: '2025-08-15', lane: 'diplomacy', question: 1, places: ['anchorage'] },
]
