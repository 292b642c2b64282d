// @ts-check
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What became of addresses of the internet in calls to the system that strace has recorded. `out`: connections, and what
 * was sent or bound to a place of one's own choice, so that something of it leaves the computer. `bound`: datagram sockets
 * that were given any free port, from which nothing was sent. `ways`: questions to the system's own table which way leads to
 * an address, for which a datagram socket is connected and nothing is sent.
 *
 * @typedef {{ out: string[], bound: string[], ways: string[] }} NetworkCalls
 */

/** Whom Chromium asks the system the way to, when it wants to know which of the computer's addresses is the usual one. */
const asksTheWay = /connect\(\d+, .*(?:inet_addr\("8\.8\.8\.8"\)|"2001:4860:4860::8888")/
const bindsAnyPort = /bind\(\d+, .*sin6?_port=htons\(0\)/

/**
 * The calls of a record that connect, bind or send to an address of the internet; loopback is the test driver's.
 *
 * @param {string} record
 * @returns {string[]}
 */
export const internetCallsAmong = (record) =>
  record
    .split('\n')
    .filter(
      (line) =>
        /\b(connect|bind|sendto|sendmsg|sendmmsg)\(/.test(line) &&
        line.includes('sa_family=AF_INET') &&
        !/inet_addr\("127\.|"::1"|"::ffff:127\./.test(line),
    )

/**
 * The same, sorted.
 *
 * @param {string} record
 * @returns {NetworkCalls}
 */
export function networkCalls(record) {
  const calls = internetCallsAmong(record)
  const ways = calls.filter((call) => asksTheWay.test(call))
  const bound = calls.filter((call) => bindsAnyPort.test(call))
  return { ways, bound, out: calls.filter((call) => !ways.includes(call) && !bound.includes(call)) }
}

/**
 * The calls of all records in a folder, with how many records there are and how many calls were watched.
 *
 * @param {string} folder
 * @returns {Promise<NetworkCalls & { records: number, watched: number }>}
 */
export async function networkCallsIn(folder) {
  const sum = { records: 0, watched: 0, out: [''], bound: [''], ways: [''] }
  for (const list of [sum.out, sum.bound, sum.ways]) list.length = 0
  for (const name of await readdir(folder)) {
    const record = await readFile(join(folder, name), 'utf8')
    const { out, bound, ways } = networkCalls(record)
    sum.records += 1
    sum.watched += record.split('\n').length - 1
    sum.out.push(...out)
    sum.bound.push(...bound)
    sum.ways.push(...ways)
  }
  return sum
}
