/** How many messages a text takes: 3GPP TS 23.038 and TS 23.040, as the network counts. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extended = '\f^{}\\[~]|€';

const widthOf = character => (basic.includes(character) ? 1 : extended.includes(character) ? 2 : 0);

export function measure(text) {
  const characters = [...text];
  const gsm7 = characters.every(character => widthOf(character) > 0);
  const units = character => (gsm7 ? widthOf(character) : character.length);
  const total = characters.reduce((sum, character) => sum + units(character), 0);
  const [alone, joined] = gsm7 ? [160, 153] : [70, 67];
  const encoding = gsm7 ? 'gsm7' : 'ucs2';
  if (total <= alone) return { encoding, parts: 1, left: alone - total };
  let parts = 1;
  let left = joined;
  for (const character of characters) {
    if (units(character) > left) {
      parts++;
      left = joined;
    }
    left -= units(character);
  }
  return { encoding, parts, left };
}

export const encodingName = encoding => ({ gsm7: 'GSM-7', ucs2: 'UCS-2', binary: '8-bit' })[encoding] ?? encoding;
