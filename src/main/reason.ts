import * as v from 'valibot'

const longestReason = 200

/** Why a value breaks its schema: which field and what was wanted, never the value itself, which may be personal. */
export function reasonOf([issue]: readonly v.BaseIssue<unknown>[]): string {
  if (!issue) return 'it breaks its schema'
  const wanted =
    issue.kind === 'schema'
      ? (issue.expected ?? issue.type)
      : issue.message.replace(/:? (but )?received .*$/is, '')
  return `${v.getDotPath(issue) ?? 'the whole'}: ${wanted}`.slice(0, longestReason)
}
