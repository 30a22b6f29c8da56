/** What the page says, in both languages. */
const english = {
  title: 'Handset',
  purpose: 'Play the customer: text a simulated card, read what comes back.',
  messages: 'Messages',
  me: 'My number',
  meHint: 'Any number you like; those that have texted before are suggested.',
  to: 'Text to',
  toHint: 'Type a card’s number, or choose one below.',
  open: 'Open',
  back: 'Messages',
  text: 'Text',
  send: 'Send',
  cards: 'Cards',
  conversation: 'Conversation',
  how: 'How to play',
  how1: 'Say who you are: a customer’s phone, or a number nobody knows yet.',
  how2: 'Choose the card that the enterprise shows on its page.',
  how3: 'Write as you would on a phone, for instance:',
  how4: 'The network cuts long texts into parts, as a real one does. Each text shows how many parts it took and how its characters were written.',
  sampleHelp: 'help: what you can text',
  sampleReview: 'review of product 1001',
  sampleFeedback: 'feedback or a complaint',
  useSample: 'Use as text',
  offline: 'The simulator does not answer. Trying again …',
  empty: 'Nothing here yet. Write the first text below.',
  noText: 'No texts yet',
  unread: n => (n === 1 ? '1 new' : `${n} new`),
  parts: n => (n === 1 ? '1 part' : `${n} parts`),
  left: (n, parts) => `${n} left · ${parts === 1 ? '1 part' : `${parts} parts`}`,
  you: 'You',
  waiting: n => (n === 1 ? '1 text waits for this card' : `${n} texts wait for this card`),
  badMe: 'Write your number as +8613800138000 (3 to 15 digits).',
  badTo: 'No simulated card has this number.',
  badText: 'This text is empty or too long to send.',
  failed: 'The text could not be sent. Try again.',
  unknownCard: 'Card',
  today: 'Today',
  theme: { auto: 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' },
  other: '简体中文',
  otherLang: 'zh-CN',
};

const chinese = {
  title: '模拟手机',
  purpose: '扮演客户：给模拟卡发短信，看收到什么回复。',
  messages: '短信',
  me: '我的号码',
  meHint: '任意号码均可；发过短信的号码会列出供选择。',
  to: '发给',
  toHint: '输入卡号，或从下面选一张卡。',
  open: '打开',
  back: '短信',
  text: '短信内容',
  send: '发送',
  cards: '卡',
  conversation: '对话',
  how: '怎么玩',
  how1: '先说您是谁：某位客户的手机，或者一个还没人认识的号码。',
  how2: '选企业网页上公布的那个号码。',
  how3: '像平时发短信一样写，例如：',
  how4: '长短信会像真实网络那样拆成几条。每条短信都标明拆了几条、用的哪种编码。',
  sampleHelp: '帮助：可以发什么',
  sampleReview: '评价产品 1001',
  sampleFeedback: '意见或投诉',
  useSample: '填入',
  offline: '模拟器没有响应，正在重试……',
  empty: '还没有短信，在下面写第一条吧。',
  noText: '还没有短信',
  unread: n => `${n} 条新短信`,
  parts: n => `${n} 条`,
  left: (n, parts) => `还可写 ${n} 字 · 共 ${parts} 条`,
  you: '我',
  waiting: n => `有 ${n} 条短信等待这张卡接收`,
  badMe: '请这样填写号码：+8613800138000（3 至 15 位数字）。',
  badTo: '没有这个号码的模拟卡。',
  badText: '短信为空，或太长无法发送。',
  failed: '没有发出去，请再试一次。',
  unknownCard: '卡',
  today: '今天',
  theme: { auto: '主题：跟随系统', light: '主题：浅色', dark: '主题：深色' },
  other: 'English',
  otherLang: 'en',
};

const languages = { en: english, 'zh-CN': chinese };

const asked = new URLSearchParams(location.search).get('lang');
let current = languages[asked] ? asked : localStorage.getItem('language');
if (!languages[current]) current = navigator.language.startsWith('zh') ? 'zh-CN' : 'en';

export const language = () => current;
export const words = () => languages[current];

/** Changes to the other language and says it everywhere in the page. */
export function switchLanguage() {
  current = current === 'en' ? 'zh-CN' : 'en';
  localStorage.setItem('language', current);
  speak();
}

export function speak() {
  const all = words();
  document.documentElement.lang = current;
  document.title = `${all.title} · Simsite Air`;
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = all[element.dataset.word];
  document.getElementById('threads').ariaLabel = all.cards;
  document.getElementById('log').ariaLabel = all.conversation;
  const button = document.getElementById('language');
  button.textContent = all.other;
  button.lang = all.otherLang;
}
