const ISO =
  /^(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)? ?(?:(Z|UTC|GMT)|([+-]\d\d):?(\d\d)?)?)?)?)?$/i
/** RFC 5322 as feeds and mail write it, with or without the day of the week and the seconds. */
const MAIL =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4}|\d\d)(?:\s+(\d\d?):(\d\d)(?::(\d\d))?(?:\s*(?:([+-]\d\d):?(\d\d)|([a-z]{1,5})))?)?$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

/**
 * A date as metadata states it, in ISO 8601 or as mail and feeds write it, as ISO 8601 and as precise as it was stated;
 * null where it is none or there is no such day. Where no time zone is stated none is given.
 */
export function isoDate(stated: string): string | null {
  const text = stated.trim()
  const iso = ISO.exec(text)
  if (iso) {
    const [, year, month, day, hour, minute, second, utc, zone, zoneMinutes] = iso
    return joined(year, month, day, hour, minute, second, zone ? `${zone}:${zoneMinutes ?? '00'}` : utc && 'Z')
  }
  const mail = MAIL.exec(text)
  if (!mail) return null
  const [, day = '', name = '', year = '', hour, minute, second, zone, zoneMinutes = '00', zoneName = ''] = mail
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  if (month === 0) return null
  return joined(
    year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year,
    String(month).padStart(2, '0'),
    day.padStart(2, '0'),
    hour?.padStart(2, '0'),
    minute,
    second,
    zone ? `${zone}:${zoneMinutes}` : ZONES[zoneName.toLowerCase()],
  )
}

function joined(
  year = '',
  month?: string,
  day?: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone = '',
): string | null {
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  const time =
    hour === undefined ? '' : `T${[hour, minute, second].filter((part) => part !== undefined).join(':')}${zone}`
  return isDay(Number(year), Number(month ?? 1), Number(day ?? 1)) && Number(hour ?? 0) < 25 && Number(minute ?? 0) < 60
    ? date + time
    : null
}

function isDay(year: number, month: number, day: number): boolean {
  const at = new Date(Date.UTC(year, month - 1, day))
  return year >= 1600 && year < 2200 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
}
