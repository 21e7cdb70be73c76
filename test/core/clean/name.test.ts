import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findNameOrder, isCompany, nameCase, readCivility, readName } from '../../../src/core/clean/name';

describe('nameCase', () => {
  test.each([
    ['DUPONT', 'Dupont'],
    ['dupont', 'Dupont'],
    ['ÉLÉONORE', 'Éléonore'],
    ['éléonore', 'Éléonore'],
    ['ÇELİK', 'Çelik'],
    ['İBRAHİM', 'İbrahim'],
    ['STRAßE', 'Straße'],
    ['d’ARC', 'd’Arc'],
    ['#N/A', '#N/A'],
    ['DIAZ (VIP)', 'Diaz (Vip)'],
    ['MACRON', 'Macron'],
    ['MACÉ', 'Macé'],
    ['MACDONALD', 'MacDonald'],
    ['MCDONALD', 'McDonald'],
    ['mckay', 'McKay'],
    ["O'BRIEN", "O'Brien"],
    ['o’neill', 'O’Neill'],
    ["N'DIAYE", "N'Diaye"],
    ["L'HERMITE", "L'Hermite"],
    ["D'ORMESSON", "d'Ormesson"],
    ['DE GAULLE', 'de Gaulle'],
    ['DE LA TOUR', 'de La Tour'],
    ['DU BELLAY', 'du Bellay'],
    ['DES ESSARTS', 'des Essarts'],
    ['VAN DER BERG', 'van der Berg'],
    ['VON BÜLOW', 'von Bülow'],
    ['LE GALL', 'Le Gall'],
    ['LA FONTAINE', 'La Fontaine'],
    ['EL AMRANI', 'El Amrani'],
    ['BEN YOUSSEF', 'Ben Youssef'],
    ['SAINT-EXUPÉRY', 'Saint-Exupéry'],
    ['ANNE-MARIE', 'Anne-Marie'],
    ['jean-pierre', 'Jean-Pierre'],
    ["LA TOUR-D'AUVERGNE", "La Tour-d'Auvergne"],
    ['ROLLAND-DE-RENÉVILLE', 'Rolland-de-Renéville'],
    ['VAN', 'Van'],
    ['DU', 'Du'],
    ['j.p.', 'J.P.'],
    ['SMITH III', 'Smith III'],
    ['NG', 'Ng'],
    // Mixed case is somebody's choice.
    ['MacRon', 'MacRon'],
    ['Van Damme', 'Van Damme'],
    ['DeVito', 'DeVito'],
    ['de Gaulle', 'de Gaulle'],
    ['', ''],
    ['李', '李'],
  ])('%s: %s', (written, cased) => {
    expect(nameCase(written)).toBe(cased);
  });

  it('leaves initials in first names', () => {
    expect(nameCase('JP', 'first')).toBe('JP');
    expect(nameCase('JO', 'first')).toBe('Jo');
  });

  it('puts right once for all', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('DE', 'LA', 'de', 'É', 'MC', 'MAC', 'DONALD', 'o', "'", '-', ' ', 'ß', 'ǆ', 'x', 'III'),
          {
            maxLength: 9,
          },
        ),
        fc.constantFrom('first' as const, 'last' as const, 'full' as const),
        (pieces, part) => {
          const once = nameCase(pieces.join(''), part);
          expect(nameCase(once, part)).toBe(once);
        },
      ),
    );
  });
});

describe('readName', () => {
  test.each([
    // written, civility, first, last, company
    ['Jean Dupont', '', 'Jean', 'Dupont', ''],
    ['DUPONT Jean', '', 'Jean', 'Dupont', ''],
    ['Jean DUPONT', '', 'Jean', 'Dupont', ''],
    ['Dupont Jean', '', 'Jean', 'Dupont', ''],
    ['DUPONT JEAN', '', 'Jean', 'Dupont', ''],
    ['jean dupont', '', 'Jean', 'Dupont', ''],
    ['DUPONT, Jean', '', 'Jean', 'Dupont', ''],
    ['Dupont, Jean', '', 'Jean', 'Dupont', ''],
    ['Dupont, Mme Jeanne', 'Mme', 'Jeanne', 'Dupont', ''],
    ['LE GALL Anne-Marie', '', 'Anne-Marie', 'Le Gall', ''],
    ['Anne-Marie LE GALL', '', 'Anne-Marie', 'Le Gall', ''],
    ['Charles de GAULLE', '', 'Charles', 'de Gaulle', ''],
    ['Mme Sophie Martin', 'Mme', 'Sophie', 'Martin', ''],
    ['MME DUPONT SOPHIE', 'Mme', 'Sophie', 'Dupont', ''],
    ['Mlle. Zoé Petit', 'Mlle', 'Zoé', 'Petit', ''],
    ['M. et Mme Durand', 'M. et Mme', '', 'Durand', ''],
    ['M & Mme Paul Durand', 'M. et Mme', 'Paul', 'Durand', ''],
    ['M. Durand', 'M.', '', 'Durand', ''],
    ['DURAND Mme Jeanne', 'Mme', 'Jeanne', 'Durand', ''],
    ['Durand Mme', 'Mme', '', 'Durand', ''],
    ['M Durand', 'M.', '', 'Durand', ''],
    ['Me Roux', 'Me', '', 'Roux', ''],
    ['Docteur Claire Roux', 'Dr', 'Claire', 'Roux', ''],
    ['Mr John Smith', 'Mr', 'John', 'Smith', ''],
    ['Ms. Jane Doe', 'Ms', 'Jane', 'Doe', ''],
    ['Mrs Doe', 'Mrs', '', 'Doe', ''],
    ['John F. Kennedy', '', 'John F.', 'Kennedy', ''],
    ['Jean Pierre Dupont', '', 'Jean Pierre', 'Dupont', ''],
    ['Jean et Marie Dupont', '', 'Jean et Marie', 'Dupont', ''],
    ['Anne de La Tour', '', 'Anne', 'de La Tour', ''],
    ['Jean Marie de Broglie', '', 'Jean Marie', 'de Broglie', ''],
    ['Vincent van Gogh', '', 'Vincent', 'van Gogh', ''],
    ['Sophie', '', 'Sophie', '', ''],
    ['Kowalski', '', '', 'Kowalski', ''],
    ['JP Dupont', '', 'JP', 'Dupont', ''],
    ['  Jean   Dupont ', '', 'Jean', 'Dupont', ''],
    ['LE COMPTOIR DES GLACES SARL', '', '', '', 'LE COMPTOIR DES GLACES SARL'],
    ['Restaurant La Dune', '', '', '', 'Restaurant La Dune'],
    ['Le Restaurant du Port', '', '', '', 'Le Restaurant du Port'],
    ['Mairie de Pornichet', '', '', '', 'Mairie de Pornichet'],
    ['Dupont & Fils', '', '', '', 'Dupont & Fils'],
    ['Acme Ltd.', '', '', '', 'Acme Ltd.'],
    ['Muster GmbH', '', '', '', 'Muster GmbH'],
    ['S.A.R.L. Dupont', '', '', '', 'S.A.R.L. Dupont'],
    ['SCI Les Pins', '', '', '', 'SCI Les Pins'],
    ['Garance Garage', '', 'Garance', 'Garage', ''],
    ['Maria Sas', '', 'Maria', 'Sas', ''],
    ['le gall Anne-Marie', '', 'Anne-Marie', 'Le Gall', ''],
    ['MACRON Emmanuel', '', 'Emmanuel', 'Macron', ''],
    ['ÉLÉONORE DUPRÉ', '', 'Éléonore', 'Dupré', ''],
    ['SEAN O’CONNOR', '', 'Sean', 'O’Connor', ''],
    ['Ronald MCDONALD', '', 'Ronald', 'McDonald', ''],
    ["D'ARTAGNAN Charles", '', 'Charles', "d'Artagnan", ''],
    ['Jeanne d’ARC', '', 'Jeanne', 'd’Arc', ''],
    ['Otto VON BISMARCK', '', 'Otto', 'von Bismarck', ''],
    ['VON BISMARCK OTTO', '', 'Otto', 'von Bismarck', ''],
    ['van der berg jan', '', 'Jan', 'van der Berg', ''],
    ['DE VILLEPIN', '', '', 'de Villepin', ''],
    ['La Rochefoucauld', '', '', 'La Rochefoucauld', ''],
    ['ST JUST LOUIS', '', 'Louis', 'St Just', ''],
    ['MAC DONALD RONALD', '', 'Ronald', 'Mac Donald', ''],
    ['MARTIN JEAN-PIERRE', '', 'Jean-Pierre', 'Martin', ''],
    ['Jean-Pierre Martin', '', 'Jean-Pierre', 'Martin', ''],
    ['Martin Sophie', '', 'Sophie', 'Martin', ''],
    ['Simon Martin', '', 'Simon', 'Martin', ''],
    ['DUPONT J.-P.', '', 'J.-P.', 'Dupont', ''],
    ['Dupont J.', '', 'J.', 'Dupont', ''],
    ['J. Dupont', '', 'J.', 'Dupont', ''],
    ['J. Martin', '', 'J.', 'Martin', ''],
    ['JP Martin', '', 'JP', 'Martin', ''],
    ['J Martin', '', 'J', 'Martin', ''],
    ['Client A', '', 'Client', 'A', ''],
    ['Claire MARTIN née DUPONT', '', 'Claire', 'Martin née Dupont', ''],
    ['DUPONT épouse MARTIN Claire', '', 'Claire', 'Dupont épouse Martin', ''],
    ['M.MARTIN', 'M.', '', 'Martin', ''],
    ['M.J. Martin', '', 'M.J.', 'Martin', ''],
    ['M. ou Mme Martin', 'M. et Mme', '', 'Martin', ''],
    ['Mr. & Mrs. Smith', 'Mr and Mrs', '', 'Smith', ''],
    ['🎉 Ana Diaz', '', 'Ana', 'Diaz', ''],
    ['Ana Diaz (VIP)', '', 'Ana', 'Diaz (VIP)', ''],
    ['Jean & Marie Dupont', '', 'Jean & Marie', 'Dupont', ''],
    ['Dupont Jean / Dupont Marie', '', '', 'Dupont Jean / Dupont Marie', ''],
    ['Владимир ИВАНОВ', '', 'Владимир', 'Иванов', ''],
    ['محمد علي', '', 'محمد', 'علي', ''],
    ['Ville de Nantes', '', '', '', 'Ville de Nantes'],
    ['CHU de Nantes', '', '', '', 'CHU de Nantes'],
    ['Chez Paul', '', '', '', 'Chez Paul'],
    ['The Coffee Shop', '', '', '', 'The Coffee Shop'],
    ['Gregory House', '', 'Gregory', 'House', ''],
    ['', '', '', '', ''],
  ])('%s', (written, civility, firstName, lastName, company) => {
    const expected = { civility, firstName, lastName, company };
    expect(readName(written)).toEqual(expected);
  });

  test.each([
    ['Martin Paul', 'last-first', 'Paul', 'Martin'],
    ['Martin Paul', 'first-last', 'Martin', 'Paul'],
    ['Martin Zinedin', 'last-first', 'Zinedin', 'Martin'],
    ['Dupont Jean Pierre', 'last-first', 'Jean Pierre', 'Dupont'],
    ['de La Tour Anne', 'last-first', 'Anne', 'de La Tour'],
  ] as const)('%s in a column that is %s', (written, order, firstName, lastName) => {
    expect(readName(written, order)).toMatchObject({ firstName, lastName });
  });
});

describe('findNameOrder', () => {
  test.each([
    [['Jean Dupont', 'Sophie Durand', 'Martin Paul'], 'first-last'],
    [['Dupont Jean', 'Durand Sophie', 'Martin Paul'], 'last-first'],
    [['Dupont Jean', 'Sophie Durand'], null],
    [['Dupont Jean', 'Leroux Luc', 'Petit Zoé', 'Sophie Durand'], 'last-first'],
    [['SARL Jean', 'DUPONT Jean', 'Dupont, Jean', 'Martin Paul'], null],
    [[], null],
  ])('%j: %s', (texts, order) => {
    expect(findNameOrder(texts)).toBe(order);
  });
});

describe('readCivility', () => {
  test.each([
    ['M', 'M.'],
    ['mr', 'Mr'],
    ['Monsieur', 'M.'],
    ['MADAME', 'Mme'],
    ['Mme.', 'Mme'],
    ['Mlle', 'Mlle'],
    ['Maître', 'Me'],
    ['Mr & Mrs', 'Mr and Mrs'],
    ['Dupont', ''],
    ['', ''],
  ])('%s: %s', (written, title) => {
    expect(readCivility(written)).toBe(title);
  });
});

describe('isCompany', () => {
  test.each([
    ['SAS Dupont', true],
    ['  SAS Dupont', true],
    ['Dupont SA', true],
    ['École Jules Ferry', true],
    ["L'Atelier du Bois", true],
    ['Association des parents', true],
    ['De Luca S.r.l.', true],
    ['S.A.R.L. Morvan', true],
    ['Charlotte Chateau', false],
    ['Anna Sa', false],
    ['Paul Club', false],
    ['Inc', false],
  ])('%s: %s', (text, company) => {
    expect(isCompany(text)).toBe(company);
  });
});
