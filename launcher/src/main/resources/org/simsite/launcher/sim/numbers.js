/** A number as people type it, made E.164; mainland Chinese mobile numbers need no country code. */
export function canonical(typed) {
  const number = typed.replace(/[\s()\-.]/g, '').replace(/^00/, '+');
  return /^1[3-9]\d{9}$/.test(number) ? `+86${number}` : number;
}

export const valid = number => /^\+?\d{3,15}$/.test(number);

/** +86 139 0000 0001; other numbers as they stand. */
export const shown = number => number.replace(/^\+86(1\d{2})(\d{4})(\d{4})$/, '+86 $1 $2 $3');
