/** The simulated air over HTTP. */
async function get(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

export const sims = () => get('/sims');
export const handsets = () => get('/handsets');

/** Everything that the handset has sent and received, oldest first. */
export async function texts(number) {
  const me = encodeURIComponent(number);
  const [sent, received] = await Promise.all([get(`/sms?from=${me}`), get(`/sms?to=${me}`)]);
  return [
    ...sent.map(text => ({ ...text, mine: true, peer: text.to })),
    ...received.map(text => ({ ...text, mine: false, peer: text.from })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @returns the name of the field that was refused, or nothing */
export async function send(from, to, text) {
  const answer = await fetch('/sms', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ from, to, text }),
  });
  if (answer.ok) return undefined;
  const problem = await answer.json();
  return problem.errors?.[0].field ?? 'failed';
}

/** Calls back when something has happened, and with false or true when the line goes or comes. */
export function listen(happened, online) {
  const events = new EventSource('/events');
  events.onmessage = happened;
  events.onopen = () => online(true);
  events.onerror = () => online(false);
}
