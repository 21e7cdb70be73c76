import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { emailKey, isRoleAddress, readEmail, suggestEmail } from '../../../src/core/clean/email';

describe('readEmail', () => {
  test.each([
    ['ana@example.com', 'ana@example.com'],
    ['Ana.Diaz@Example.COM', 'ana.diaz@example.com'],
    ['  ana@example.com ', 'ana@example.com'],
    ['\u00a0ana@example.com\u200b', 'ana@example.com'],
    ['mailto:ana@example.com', 'ana@example.com'],
    ['Ana Diaz <ana@example.com>', 'ana@example.com'],
    ['"Diaz, Ana" <ana@example.com>', 'ana@example.com'],
    ['<ana@example.com>', 'ana@example.com'],
    ['(ana@example.com)', 'ana@example.com'],
    ['ana@example.com.', 'ana@example.com'],
    ['ana@example.com...', 'ana@example.com'],
    ['ana..diaz@example.com', 'ana.diaz@example.com'],
    ['ana.@example.com', 'ana@example.com'],
    ['ana(a)example.com', 'ana@example.com'],
    ['ana [at] example [dot] com', 'ana@example.com'],
    ['ana(at)example.com', 'ana@example.com'],
    ['ana @ example.com', 'ana@example.com'],
    ['ana@ example.com', 'ana@example.com'],
    ['françois.né@example.com', 'francois.ne@example.com'],
    ['ana＠example.com', 'ana@example.com'],
    ["o'neil@example.com", "o'neil@example.com"],
    ['o’neil@example.com', "o'neil@example.com"],
    ['ana+shop@example.com', 'ana+shop@example.com'],
    ['ana_diaz-2@mail.example.co.uk', 'ana_diaz-2@mail.example.co.uk'],
    ['E-mail : ana@example.com', 'ana@example.com'],
    ['ana@gmial.com', 'ana@gmial.com'],
  ])('%s: %s', (written, email) => {
    expect(readEmail(written)?.email).toBe(email);
  });

  test.each([
    ['ana@example.com; bob@example.com', ['ana@example.com', 'bob@example.com']],
    ['ana@example.com, bob@example.com', ['ana@example.com', 'bob@example.com']],
    ['ana@example.com bob@example.com', ['ana@example.com', 'bob@example.com']],
    ['ana@example.com / bob@example.com', ['ana@example.com', 'bob@example.com']],
    ['ana@example.com/bob@example.com', ['ana@example.com', 'bob@example.com']],
    ['Ana <ana@example.com>, Bob <bob@example.com>', ['ana@example.com', 'bob@example.com']],
    ['ana@example.com ou bob@example.com', ['ana@example.com', 'bob@example.com']],
    ['ana@example.com\nANA@example.com', ['ana@example.com']],
  ])('%s: several in one cell', (written, emails) => {
    const read = readEmail(written);
    expect([read?.email, ...(read?.others ?? [])]).toEqual(emails);
  });

  test.each([
    [''],
    ['ana'],
    ['ana@'],
    ['@example.com'],
    ['ana@example'],
    ['ana@gmail,com'],
    ['06 39 98 12 34'],
    ['a@b@c'],
  ])('%s: none', (written) => {
    expect(readEmail(written)).toBeNull();
  });

  it('answers at once on a huge cell', () => {
    expect(readEmail(`${'a.'.repeat(25_000)}@example.com`)).toBeNull();
    expect(readEmail(`${'a.'.repeat(150)}!`)).toBeNull();
  });

  it('reads its own answer as itself', () => {
    const piece = fc.constantFrom(
      'a',
      'É',
      '.',
      '@',
      ' ',
      '<',
      '>',
      'example.com',
      '(a)',
      ';',
      '+',
      '-',
      '..',
      'gmail,com',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const read = readEmail(pieces.join(''));
        if (read) expect(readEmail(read.email)).toEqual({ email: read.email, others: [] });
      }),
    );
  });
});

describe('emailKey', () => {
  test.each([
    ['ana.diaz@gmail.com', 'anadiaz@gmail.com'],
    ['ana.diaz+shop@gmail.com', 'anadiaz@gmail.com'],
    ['anadiaz@googlemail.com', 'anadiaz@gmail.com'],
    ['ana.diaz+shop@example.com', 'ana.diaz@example.com'],
    ['+ana@example.com', '+ana@example.com'],
    ['ana.diaz@orange.fr', 'ana.diaz@orange.fr'],
  ])('%s: %s', (email, key) => {
    expect(emailKey(email)).toBe(key);
  });
});

describe('isRoleAddress', () => {
  test.each([
    ['contact@example.com', true],
    ['compta@example.com', true],
    ['compta.fournisseurs@example.com', true],
    ['info@example.com', true],
    ['no-reply@example.com', true],
    ['ana.diaz@example.com', false],
    ['contactin@example.com', false],
  ])('%s: %s', (email, role) => {
    expect(isRoleAddress(email)).toBe(role);
  });
});

const typos: readonly (readonly [string, string])[] = [
  ['gmial.com', 'gmail.com'],
  ['gmai.com', 'gmail.com'],
  ['gmal.com', 'gmail.com'],
  ['gamil.com', 'gmail.com'],
  ['gmali.com', 'gmail.com'],
  ['gmaill.com', 'gmail.com'],
  ['gnail.com', 'gmail.com'],
  ['gmail.con', 'gmail.com'],
  ['gmail.cm', 'gmail.com'],
  ['gmail.co', 'gmail.com'],
  ['gmail.fr', 'gmail.com'],
  ['gmail', 'gmail.com'],
  ['gmailcom', 'gmail.com'],
  ['gmail,com', 'gmail.com'],
  ['gmail..con', 'gmail.com'],
  ['gmial.con', 'gmail.com'],
  ['gmail.comm', 'gmail.com'],
  ['hotmial.fr', 'hotmail.fr'],
  ['hotmai.com', 'hotmail.com'],
  ['hotmal.fr', 'hotmail.fr'],
  ['homail.fr', 'hotmail.fr'],
  ['hotmaill.com', 'hotmail.com'],
  ['hormail.com', 'hotmail.com'],
  ['hotmail.f', 'hotmail.fr'],
  ['hotmail.con', 'hotmail.com'],
  ['otmail.fr', 'hotmail.fr'],
  ['outlok.fr', 'outlook.fr'],
  ['outloook.com', 'outlook.com'],
  ['oultook.fr', 'outlook.fr'],
  ['yaho.fr', 'yahoo.fr'],
  ['yahooo.fr', 'yahoo.fr'],
  ['yhaoo.com', 'yahoo.com'],
  ['yahou.fr', 'yahoo.fr'],
  ['ornage.fr', 'orange.fr'],
  ['orang.fr', 'orange.fr'],
  ['orange.f', 'orange.fr'],
  ['orange.ft', 'orange.fr'],
  ['ornge.fr', 'orange.fr'],
  ['wanado.fr', 'wanadoo.fr'],
  ['wandoo.fr', 'wanadoo.fr'],
  ['wanadooo.fr', 'wanadoo.fr'],
  ['lapost.net', 'laposte.net'],
  ['laposte.ne', 'laposte.net'],
  ['lapsote.net', 'laposte.net'],
  ['fre.fr', 'free.fr'],
  ['freee.fr', 'free.fr'],
  ['free.rf', 'free.fr'],
  ['sfr.f', 'sfr.fr'],
  ['sfrr.fr', 'sfr.fr'],
  ['bbbox.fr', 'bbox.fr'],
  ['nuef.fr', 'neuf.fr'],
  ['numericabe.fr', 'numericable.fr'],
  ['iclod.com', 'icloud.com'],
  ['icloud.con', 'icloud.com'],
  ['icoud.com', 'icloud.com'],
  ['live.f', 'live.fr'],
  ['protonmai.com', 'protonmail.com'],
  ['club-internt.fr', 'club-internet.fr'],
];

const real = (
  'gmail.com googlemail.com hotmail.com hotmail.fr hotmail.co.uk hotmail.be hotmail.it hotmail.se outlook.com outlook.fr ' +
  'outlook.dk yahoo.com yahoo.fr yahoo.co.uk yahoo.com.br yahoo.co.jp ymail.com live.fr live.com live.nl msn.com aol.com ' +
  'aol.fr icloud.com me.com mac.com orange.fr orange.com orange.sn wanadoo.fr wanadoo.es free.fr sfr.fr sfr.net bbox.fr ' +
  'neuf.fr cegetel.net club-internet.fr numericable.fr numericable.com noos.fr laposte.net laposte.fr tele2.fr alice.it ' +
  'gmx.fr gmx.de gmx.net web.de t-online.de protonmail.com proton.me pm.me mail.com mail.fr email.com maif.fr macif.fr ' +
  'matmut.fr mail.ru yandex.ru skynet.be proximus.be bluewin.ch hispeed.ch edf.fr sncf.fr ratp.fr lcl.fr axa.fr gan.fr ' +
  'mgen.fr range.fr grange.fr tree.fr free.fr.example.com neuf-et-demi.fr liver.fr olive.fr sfa.fr snr.fr bol.com box.com ' +
  'freet.fr free.example example.com exemple.fr gmbh.de hey.com zoho.com qq.com comcast.net telus.net shaw.ca ac-nantes.fr'
).split(' ');

describe('suggestEmail', () => {
  test.each(typos)('%s was meant as %s', (domain, meant) => {
    expect(suggestEmail(`ana.diaz@${domain}`)).toBe(`ana.diaz@${meant}`);
  });

  test.each(real)('%s is left alone', (domain) => {
    expect(suggestEmail(`ana.diaz@${domain}`)).toBeNull();
  });

  test.each([
    ['ana.gmail.com', 'ana@gmail.com'],
    ['ana@www.gmail.com', 'ana@gmail.com'],
    ['ana@gmail.com.com', 'ana@gmail.com'],
    ['ana @ gmial . com', 'ana@gmail.com'],
  ])('%s: %s', (written, meant) => {
    expect(suggestEmail(written)).toBe(meant);
  });

  it('does not touch a domain that three people use in the sheet', () => {
    expect(suggestEmail('ana@gmial.com', new Map([['gmial.com', 2]]))).toBe('ana@gmail.com');
    expect(suggestEmail('ana@gmial.com', new Map([['gmial.com', 3]]))).toBeNull();
  });

  it('suggests nothing for its own suggestions', () => {
    for (const [domain] of typos) expect(suggestEmail(suggestEmail(`a@${domain}`) ?? '')).toBeNull();
  });
});
