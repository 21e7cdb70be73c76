import { addSheet, type Book, makeBook, type StoredValue, styleId } from '../../src/local/services/store';

/** A small shop's workbook as it comes: titles above headings, totals below, mixed dates, doubles, refunds, typos. */
export function messyBook(locale: string): Book {
  const book = makeBook({ name: 'Boutique', locale, timeZone: 'Europe/Paris' });
  const date = styleId(book, { format: 'dd/mm/yyyy' });
  const put = (name: string, rows: readonly (readonly StoredValue[])[], dates: number) => {
    const sheet = addSheet(book, name);
    rows.forEach((row, r) => {
      sheet.values[r] = [...row];
      if (typeof row[dates] === 'number') {
        sheet.styleOf[r] = [];
        sheet.styleOf[r][dates] = date;
      }
    });
  };
  put('Ventes', orders(), 1);
  put(
    'Clients',
    [
      ['Fichier clients'],
      [],
      ['N° client', 'Civilité', 'Nom', 'Prénom', 'E-mail', 'Téléphone', 'CP', 'Ville', 'Newsletter', 'Parrainages'],
      ['C-1', 'Mme', 'GARREC', 'Zoé', 'ZOE.GARREC@EXAMPLE.FR', '06.39.98.00.01', '29200', 'BREST', 'oui', 2],
      ['C-2', 'M.', 'Ribot', 'Léo', 'leo.ribot@example.fr', '+33 (0)639980002', '1000', 'Bourg-en-Bresse', 'non', ''],
      ['C-3', '', 'de la tour', 'anne-marie', 'amdlt@example.fr', '', '75011', 'Paris', '', ''],
      ['C-4', 'Mme', 'Sorel', 'Inès', '', '0639980004', '35400', 'St Malo', 'oui', ''],
      ['C-14', 'Mme', 'SOREL', 'Ines', '', '06 39 98 00 04', '35400', 'Saint-Malo', 'oui', ''],
      ['C-5', '', '=HYPERLINK("http://x.example";"clic")', '', 'x@example.org', '', '01000', '', 'oui', ''],
      ['C-6', 'M.', 'Valmont', 'Hugo', 'hugo@example,fr', '12', '69003', 'Lyon', 'oui', ''],
      ['C-7', 'Mme', 'Pradel', 'Maud', 'maud@example.fr', '0692123456', '97400', 'Saint-Denis', 'oui', ''],
      ['Total', '', '', '', '', '', '', '', '', 2],
    ],
    -1,
  );
  put(
    'Dépenses',
    [
      ['Mois', 'Canal', 'Dépense'],
      [45992, 'Réseaux sociaux', 120],
      [46023, 'Réseaux sociaux', 80.5],
      [46023, 'Salon', 200],
    ],
    0,
  );
  return book;
}

function orders(): StoredValue[][] {
  const rows: StoredValue[][] = [
    ['Ventes de la boutique, exercice 2025-2026'],
    ['N° commande', 'Date', 'N° client', 'Montant TTC', 'Statut', 'Canal', 'Catégorie', 'Coût d’achat'],
  ];
  // Each customer's rhythm: first day, gap, number of orders, amount.
  const rhythms: readonly (readonly [string, number, number, number, number, string])[] = [
    ['C-1', 45600, 31, 17, 89.9, 'E-mail'],
    ['C-2', 45640, 62, 5, 45.5, 'Réseaux sociaux'],
    ['C-3', 45700, 45, 4, 120, 'Salon'],
    ['C-4', 45950, 20, 3, 33.3, 'e-mail'],
    ['C-14', 46030, 20, 2, 33.3, 'E-mail'],
    ['C-5', 46050, 1, 1, 15, 'Salon'],
    ['C-6', 45610, 1, 1, 300, 'Réseaux sociaux'],
  ];
  let number = 1;
  for (const [customer, first, gap, count, amount, channel] of rhythms) {
    for (let i = 0; i < count; i++) {
      const shown =
        i === 1 ? `${String(amount).replace('.', ',')} €` : Math.round(amount * (1 + (i % 3) / 10) * 100) / 100;
      rows.push([
        `F${number++}`,
        first + i * gap,
        customer,
        shown,
        'Terminée',
        channel,
        i % 2 ? 'Thés' : 'Vaisselle',
        Math.round(amount * 60) / 100,
      ]);
    }
  }
  rows.push(
    [`F${number++}`, '13/02/2026', 'C-1', '1 250,00 €', 'Terminée', 'E-mail', 'Coffrets', 700],
    [`F${number++}`, '14 févr. 2026', 'C-2', 60, 'Annulée', 'Réseaux sociaux', 'Thés', ''],
    [`F${number++}`, '15/02/2026', '', 25, 'Terminée', 'Salon', 'Thés', ''],
    [`F${number++}`, 'bientôt', 'C-3', 10, 'Terminée', 'Salon', 'Thés', ''],
    ['', 46066, 'C-3', -120, 'Remboursée', 'Salon', '', ''],
    [],
    ['Total', '', '', 4000],
  );
  return rows;
}
