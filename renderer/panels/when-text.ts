const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** An instant as people say it: "today, 14:10", "yesterday, 09:02", "4 March 2031". */
export function whenText(instant: string, now = new Date()): string {
  const at = new Date(instant);
  const daysAgo = Math.round((startOf(now) - startOf(at)) / 86_400_000);
  if (daysAgo === 0) return `today, ${time.format(at)}`;
  if (daysAgo === 1) return `yesterday, ${time.format(at)}`;
  return date.format(at);
}

/** An instant with its time, however long ago: "4 March 2031, 14:10". */
export function momentText(instant: string): string {
  const at = new Date(instant);
  return `${date.format(at)}, ${time.format(at)}`;
}

/** A day without its time: "4 March 2031". Takes "2031-03-04". */
export function dayText(day: string): string {
  return date.format(new Date(`${day}T12:00:00`));
}

const startOf = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
