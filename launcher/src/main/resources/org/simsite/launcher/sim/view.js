/** Builds what the page shows; text goes in as text only. */
import { encodingName } from '/measure.js';
import { shown } from '/numbers.js';
import { language, words } from '/words.js';

export function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

const time = (at, style) => new Intl.DateTimeFormat(language(), style).format(new Date(at));
export const clock = at => time(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
export const day = at => time(at, { dateStyle: 'medium' });

/** A card in the list: the last text, when it was, how many are new. */
export function threadItem(number, own, unread, open) {
  const last = own.at(-1);
  const button = element('button', 'thread');
  button.type = 'button';
  button.dataset.number = number;
  button.append(element('span', 'number', shown(number)));
  const today = last && day(last.at) === day(Date.now());
  button.append(element('span', 'when', last ? (today ? clock(last.at) : day(last.at)) : ''));
  const preview = last ? (last.mine ? `${words().you}: ` : '') + last.text : words().noText;
  button.append(element('span', `preview${last ? '' : ' none'}${unread ? '' : ' wide'}`, preview));
  if (unread) button.append(element('span', 'unread', words().unread(unread)));
  button.onclick = () => open(number);
  const item = element('li');
  item.append(button);
  return item;
}

export function bubble(text) {
  const item = element('div', text.mine ? 'out' : 'in');
  item.dataset.id = text.id;
  item.append(element('p', 'bubble', text.text));
  const facts = element('p', 'facts');
  const when = element('time', '', clock(text.at));
  when.dateTime = text.at;
  when.title = time(text.at, { dateStyle: 'full', timeStyle: 'long' });
  facts.append(when, ` · ${words().parts(text.parts)} · ${encodingName(text.encoding)}`);
  item.append(facts);
  return item;
}

/** Texts to try, each with what it means. */
export function sampleItems(use) {
  const chinese = language() !== 'en';
  const samples = [
    ['H', 'sampleHelp'],
    [chinese ? 'C 1001 很好用' : 'C 1001 Very good!', 'sampleReview'],
    [chinese ? 'F 请给我回电话' : 'F Please call me back', 'sampleFeedback'],
  ];
  return samples.map(([text, meaning]) => {
    const button = element('button', 'sample', text);
    button.type = 'button';
    button.title = words().useSample;
    button.onclick = () => use(text);
    const item = element('li');
    item.append(button, element('span', '', words()[meaning]));
    return item;
  });
}
