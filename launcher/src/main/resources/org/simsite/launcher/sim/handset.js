import * as air from '/air.js';
import { measure, encodingName } from '/measure.js';
import { canonical, shown, valid } from '/numbers.js';
import { showTheme, switchTheme } from '/theme.js';
import { bubble, clock, day, element, sampleItems, threadItem } from '/view.js';
import { speak, switchLanguage, words } from '/words.js';

const by = id => document.getElementById(id);
const asked = new URLSearchParams(location.search);
const NEWCOMER = '+8613800138000';
const SHOWN = 200;

let me = asked.get('me')?.replace(/^ /, '+') ?? localStorage.getItem('me') ?? '';
let cards = [];
let texts = [];
const drafts = new Map();
const seen = new Map(JSON.parse(localStorage.getItem('seen') ?? '[]'));

const peer = () => (location.hash ? decodeURIComponent(location.hash.slice(1)) : '');
const seenKey = number => `${me} ${number}`;

function complain(id, message) {
  by(id).textContent = message ?? '';
  by(id).hidden = !message;
}

const unread = own => own.filter(text => !text.mine && text.id > (seen.get(seenKey(text.peer)) ?? '')).length;
const open = number => (location.hash = number);

function drawList() {
  const wanted = canonical(by('to').value);
  const peers = new Set([...cards.map(card => card.number), ...texts.map(text => text.peer)]);
  const numbers = [...peers].filter(number => number.includes(wanted.replace(/^\+/, '')));
  const focused = document.activeElement?.dataset?.number;
  by('threads').replaceChildren(...numbers.slice(0, SHOWN).map(number => {
    const own = texts.filter(text => text.peer === number);
    return threadItem(number, own, unread(own), open);
  }));
  if (focused) by('threads').querySelector(`[data-number="${CSS.escape(focused)}"]`)?.focus();
}

/** Adds only what is new, so that a screen reader reads a text once. */
function drawLog(afresh) {
  const log = by('log');
  const own = texts.filter(text => text.peer === peer()).slice(-SHOWN);
  if (afresh || own.length === 0) log.replaceChildren();
  if (own.length === 0) log.append(element('p', 'empty', words().empty));
  else log.querySelector('.empty')?.remove();
  for (const text of own) {
    if (log.querySelector(`[data-id="${text.id}"]`)) continue;
    const date = day(text.at);
    if (log.dataset.day !== date || !log.querySelector('.day')) log.append(element('p', 'day', date));
    log.dataset.day = date;
    log.append(bubble(text));
    log.scrollTop = log.scrollHeight;
  }
  if (own.length && !document.hidden) {
    seen.set(seenKey(peer()), own.at(-1).id);
    localStorage.setItem('seen', JSON.stringify([...seen].slice(-500)));
  }
}

function drawCount() {
  const { parts, left, encoding } = measure(by('text').value);
  by('count').textContent = `${words().left(left, parts)} · ${encodingName(encoding)}`;
}

function drawPeer() {
  const card = cards.find(one => one.number === peer());
  by('peer').textContent = shown(peer());
  const modem = card ? `${words().unknownCard} · ${card.modem}` : '';
  by('peerModem').textContent = card?.waiting ? words().waiting(card.waiting) : modem;
}

/** Shows the list or the conversation that the address names. */
function route() {
  const open = peer() !== '';
  by('list').hidden = open;
  by('thread').hidden = !open;
  complain('threadError');
  if (!open) return drawList();
  by('text').value = drafts.get(seenKey(peer())) ?? '';
  drawPeer();
  drawLog(true);
  drawCount();
  by(matchMedia('(pointer: fine)').matches ? 'text' : 'peer').focus();
}

function draw() {
  if (peer()) {
    drawPeer();
    drawLog(false);
  } else {
    drawList();
  }
}

async function refresh() {
  [cards, texts] = await Promise.all([air.sims(), valid(me) ? air.texts(me) : []]);
  by('handsets').replaceChildren(...(await air.handsets()).map(number => new Option(number)));
  draw();
}

let due;
function soon() {
  due ??= setTimeout(() => {
    due = undefined;
    refresh().catch(() => online(false));
  }, 80);
}

function online(is) {
  by('offline').hidden = is;
}

async function takeNumber() {
  const typed = canonical(by('me').value);
  complain('listError', valid(typed) ? undefined : words().badMe);
  by('me').setAttribute('aria-invalid', String(!valid(typed)));
  if (!valid(typed)) return;
  me = by('me').value = typed;
  localStorage.setItem('me', me);
  await refresh();
}

async function sendText(event) {
  event.preventDefault();
  const text = by('text').value;
  if (!text || by('send').disabled) return complain('threadError', text ? undefined : words().badText);
  by('send').disabled = true;
  const refused = await air.send(me, peer(), text).catch(() => 'failed');
  by('send').disabled = false;
  const reasons = { from: words().badMe, to: words().badTo, text: words().badText };
  complain('threadError', refused && (reasons[refused] ?? words().failed));
  if (refused) return;
  drafts.delete(seenKey(peer()));
  by('text').value = '';
  drawCount();
  by('text').focus();
}

function openTyped(event) {
  event.preventDefault();
  const number = canonical(by('to').value);
  const known = cards.some(card => card.number === number);
  complain('listError', known ? undefined : words().badTo);
  if (known) open(number);
}

/** Puts a sample into the open conversation, or into the first card's. */
function useSample(text) {
  if (!peer()) open(cards[0]?.number ?? '');
  setTimeout(() => {
    by('text').value = text;
    by('text').dispatchEvent(new Event('input'));
    by('text').focus();
  });
}

function say() {
  speak();
  showTheme();
  by('samples').replaceChildren(...sampleItems(useSample));
  draw();
  drawCount();
  if (peer()) drawLog(true);
}

by('self').onsubmit = event => event.preventDefault();
by('me').onchange = takeNumber;
by('to').oninput = () => { complain('listError'); drawList(); };
by('open').onsubmit = openTyped;
by('back').onclick = () => { location.hash = ''; by('to').focus(); };
by('composer').onsubmit = sendText;
by('text').oninput = () => { drafts.set(seenKey(peer()), by('text').value); drawCount(); };
by('text').onkeydown = event => {
  const enter = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
  if (enter && matchMedia('(pointer: fine)').matches) sendText(event);
};
by('language').onclick = () => { switchLanguage(); say(); };
by('theme').onclick = switchTheme;
window.onhashchange = route;
setInterval(() => (by('clock').textContent = clock(Date.now())), 5_000);

by('clock').textContent = clock(Date.now());
say();
route();
const known = await air.handsets().catch(() => []);
if (!valid(me)) me = known[0] ?? NEWCOMER;
by('me').value = me;
await refresh().catch(() => online(false));
air.listen(soon, online);
