import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../../src/shared/timeline/edtf'
import { dateKind, dateWords } from '../../../src/shared/timeline/edtf-words'

const read = (text: string) => {
  const date = parseEdtf(text)
  if (!date.ok) throw new Error(text)
  return date.value
}

describe('a date as words', () => {
  it.each([
    ['2025-08-15', '15. August 2025', '15 August 2025'],
    ['2025-08', 'August 2025', 'August 2025'],
    ['2025', '2025', '2025'],
    ['2025-21', 'im Frühjahr 2025', 'spring 2025'],
    ['2025-24', 'im Winter 2025/26', 'winter 2025/26'],
    ['2025-08~', 'um August 2025', 'about August 2025'],
    ['2025-08-15~', 'um den 15. August 2025', 'about 15 August 2025'],
    ['2025-21~', 'um das Frühjahr 2025', 'about spring 2025'],
    ['2025-22~', 'um den Sommer 2025', 'about summer 2025'],
    ['2024?', 'vermutlich 2024', 'probably 2024'],
    ['2025-21?', 'vermutlich im Frühjahr 2025', 'probably spring 2025'],
    ['2025-08-15?', 'vermutlich am 15. August 2025', 'probably 15 August 2025'],
    ['2024%', 'vermutlich um 2024', 'probably about 2024'],
    ['2025-03-03/2025-03-11', '3. bis 11. März 2025', '3 to 11 March 2025'],
    ['2022-02-28/2022-04', '28. Februar bis April 2022', '28 February to April 2022'],
    ['2021-12/2022-04-02', 'Dezember 2021 bis 2. April 2022', 'December 2021 to 2 April 2022'],
    ['2022-02-24/..', 'seit dem 24. Februar 2022', 'since 24 February 2022'],
    ['2022/..', 'seit 2022', 'since 2022'],
    ['../2022-02-24', 'bis zum 24. Februar 2022', 'until 24 February 2022'],
    ['../2025-21', 'bis zum Frühjahr 2025', 'until spring 2025'],
    ['2022-02-24/', 'ab dem 24. Februar 2022, Ende unbekannt', 'from 24 February 2022, end unknown'],
    ['/2022-04', 'bis April 2022, Beginn unbekannt', 'until April 2022, beginning unknown'],
    ['2022-08~/2023', 'etwa August 2022 bis 2023', 'about August 2022 to 2023'],
    ['201X', '2010er-Jahre', 'the 2010s'],
    ['20XX', '2000 bis 2099', '2000 to 2099'],
    ['2025-XX', '2025, Monat unbekannt', '2025, month unknown'],
    ['2025-08-XX', 'August 2025, Tag unbekannt', 'August 2025, day unknown'],
    ['-0043', '44 v. Chr.', '44 BC'],
    ['Y12025', '12.025', '12,025'],
    ['1985-04-12T23:20:30Z', '12. April 1985, 23:20:30 UTC', '12 April 1985, 23:20:30 UTC'],
  ])('in full: %s is „%s“ and “%s”', (text, german, english) => {
    expect(dateWords(read(text), 'de')).toBe(german)
    expect(dateWords(read(text), 'en')).toBe(english)
  })

  it.each([
    ['2025-08-15', '15. Aug. 2025', '15 Aug 2025'],
    ['2025-21', 'Frühjahr 2025', 'spring 2025'],
    ['2025-08~', 'um Aug. 2025', 'about Aug 2025'],
    ['2024?', '2024 (?)', '2024 (?)'],
    ['2025-03-03/2025-03-11', '3.–11. März 2025', '3–11 Mar 2025'],
    ['2022-02-28/2022-04', '28. Feb. – Apr. 2022', '28 Feb – Apr 2022'],
    ['2014/2022', '2014–2022', '2014–2022'],
    ['2022-02-24/..', 'seit 24. Feb. 2022', 'since 24 Feb 2022'],
    ['2022-02-24/', 'ab 24. Feb. 2022', 'from 24 Feb 2022'],
  ])('in short: %s is „%s“ and “%s”', (text, german, english) => {
    expect(dateWords(read(text), 'de', 'short')).toBe(german)
    expect(dateWords(read(text), 'en', 'short')).toBe(english)
  })

  it.each([
    ['2025-08-15', 'exact'],
    ['2025-03-03/2025-03-11', 'exact'],
    ['2022-02-28/2022-04', 'month'],
    ['2025-21', 'season'],
    ['2025', 'year'],
    ['201X', 'decade'],
    ['2025-08~', 'about'],
    ['2024?', 'uncertain'],
    ['2024%', 'both'],
    ['2024~/2025', 'about'],
  ])('%s is of the kind %s', (text, kind) => {
    expect(dateKind(read(text))).toBe(kind)
  })
})
