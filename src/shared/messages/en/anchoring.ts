import type { Messages } from '../messages'

/** Words for passages that are looked for, doubtful or missing. */
export const anchoring: Messages['anchoring'] = {
  seeking: (count) => (count === 1 ? 'Looking for one passage …' : `Looking for ${String(count)} passages …`),
  sought: 'being looked for …',
  reworded: 'wording changed',
  cutShort: 'The search ended at its time limit.',
  toCheck: (unsure, lost) => {
    const missing =
      lost === 0
        ? ''
        : lost === 1
          ? 'One annotation did not find its passage. It is kept in full.'
          : `${String(lost)} annotations did not find their passage. They are kept in full.`
    const doubtful =
      unsure === 0
        ? ''
        : unsure === 1
          ? 'One annotation is to be checked.'
          : `${String(unsure)} annotations are to be checked.`
    return [missing, doubtful].filter((sentence) => sentence !== '').join(' ')
  },
  openToAttach: 'Open to re-attach',
  candidates: (count) => `${String(count)} possible passages`,
  candidate: (at, all, place) => `Passage ${String(at)} of ${String(all)}${place === '' ? '' : `, ${place}`}`,
  showCandidate: 'Show',
  attachHere: 'Attach here',
  next: 'Next passage',
  previous: 'Previous passage',
  attach: 'Re-attach',
  choosePlace: (quote) => `Select the passage for “${quote}” and press R (Esc cancels).`,
  nothingToAttachTo: 'Select a passage in the text first, or turn on the reading cursor with F7.',
  nothingToAttach: 'First choose an annotation whose passage is missing or to be checked.',
  otherEdition: (name) =>
    `This annotation belongs to the ${name} edition. Open that edition to re-attach it.`,
  attached: (place) => (place === '' ? 'Attached.' : `Attached: ${place}.`),
  cancelled: 'Re-attaching cancelled.',
  cancel: 'Cancel',
  changed: 'The text is not the one that was marked.',
  seeReport: 'See report',
  report: {
    title: 'Report on the changed text',
    unchanged: 'All annotations of this edition were made in the open wording. There is nothing to report.',
    intro: (count) =>
      count === 1
        ? 'One annotation of this edition was made in another wording. This is how it was found again:'
        : `${String(count)} annotations of this edition were made in another wording. This is how they were found again:`,
    exact: 'exact',
    moved: 'moved',
    unsure: 'to check',
    lost: 'passage missing',
    seeking: 'still being looked for',
    cutShort: (count) =>
      count === 1
        ? 'For one annotation the search ended at its time limit.'
        : `For ${String(count)} annotations the search ended at its time limit.`,
    safe: 'All notes are kept in full.',
    more: (count) => `… and ${String(count)} more in the list`,
    links: 'Links to events',
    linksFound: (count, open) => {
      const found =
        count === 1
          ? 'One link was made in another wording.'
          : `${String(count)} links were made in another wording.`
      if (open === 0)
        return `${found} ${count === 1 ? 'It has found its passage' : 'All have found their passages'} again.`
      const missing =
        open === 1
          ? 'One is to check, or did not find its passage'
          : `${String(open)} are to check, or did not find their passages`
      return `${found} ${missing}. Choose here what you want to re-attach.`
    },
    attachLink: (quote, title) => `Re-attach: “${quote}”, linked to: ${title}`,
    showInList: 'Show in the list',
    jump: (quote) => `Go to passage: ${quote}`,
    check: (quote) => `Show in the list: ${quote}`,
  },
}
