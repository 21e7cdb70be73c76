const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;

export const escapeXml = (text: string): string =>
  text
    .replace(CONTROLS, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
