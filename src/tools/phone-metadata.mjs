// Trims libphonenumber-js's largest metadata (the only one that knows invalid numbers) to the countries we check, and
// writes src/core/clean/phone-metadata.json: a JSON *string*, so that loading the add-on parses none of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const countries = 'FR RE YT GP BL MF GF MQ PM NC PF WF BE CH LU MC GB DE ES IT PT NL US CA'.split(' ');

export function trimmedMetadata() {
  const all = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('libphonenumber-js/metadata.max.json'), 'utf8'),
  );
  const codes = Object.entries(all.country_calling_codes)
    .map(([code, of]) => [code, of.filter((country) => countries.includes(country))])
    .filter(([, of]) => of.length > 0);
  const trimmed = {
    version: all.version,
    country_calling_codes: Object.fromEntries(codes),
    countries: Object.fromEntries(countries.map((country) => [country, all.countries[country]])),
    nonGeographic: {},
  };
  return `${JSON.stringify(JSON.stringify(trimmed))}\n`;
}

if (process.argv[1]?.endsWith('phone-metadata.mjs')) {
  writeFileSync(fileURLToPath(new URL('../core/clean/phone-metadata.json', import.meta.url)), trimmedMetadata());
}
