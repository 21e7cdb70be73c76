import { CannotAnswer } from '../core/codes';
import { retentionReturn as returnOf } from '../core/measure/retention';
import type { Cell } from '../core/model';
import { defaultSettings } from '../core/settings';
import { toCents } from '../core/units';
import { wordsOf } from '../words/words';
import type { Argument, CellContext, CustomFunction } from './custom-function';
import { amountOption, asWhole, numberOption, oneCell, wholeOption } from './options';
import { parameters as p } from './parameters';
import { block, figureCell, moneyCell } from './question';
import { seenIn } from './ranges';

export const retentionReturn: CustomFunction = {
  name: 'RETENTION_RETURN',
  twin: 'RENTABILITE_FIDELISATION',
  summary: {
    en: 'What an action to keep customers brought, against a group that did not get it; return is (saved margin − cost) ÷ cost.',
    fr: 'Ce qu’a rapporté une action de fidélisation, face à un groupe qui ne l’a pas reçue ; la rentabilité est (marge sauvée − coût) ÷ coût.',
  },
  parameters: [
    p.retentionCost,
    p.treated,
    p.treatedRepeat,
    p.control,
    p.controlRepeat,
    p.marginPerRepeater,
    p.marketingBudget,
  ],
  columns: {
    en: 'Figure, Value: share of budget, saved customers, saved margin, return, break-even',
    fr: 'Indicateur, Valeur : part du budget, clients sauvés, marge sauvée, rentabilité, seuil de rentabilité',
  },
  example: '=RETENTION_RETURN(B1; B2; B3; B4; B5; B6; B7)',
  run: ([cost, treated, treatedRepeat, control, controlRepeat, marginPerRepeater, marketingBudget], context) => {
    const money = (argument: string, given: Argument) =>
      toCents(numberOption(argument, given, context, { from: 0, to: most }));
    const [treatedArm, controlArm] = [
      arm(['treated', treated], ['treated_repeat', treatedRepeat], context),
      arm(['control', control], ['control_repeat', controlRepeat], context),
    ];
    const budget = amountOption('marketing_budget', marketingBudget, context);
    const spent = money('cost', cost);
    if (budget !== null && budget > 0 && spent > budget) {
      throw new CannotAnswer('more-than', { argument: 'cost', other: 'marketing_budget' });
    }
    const found = returnOf(
      {
        cost: spent,
        treated: treatedArm.people,
        treatedRepeat: treatedArm.repeat,
        control: controlArm.people,
        controlRepeat: controlArm.repeat,
        marginPerRepeater: money('margin_per_repeater', marginPerRepeater),
        marketingBudget: budget,
      },
      defaultSettings.retentionShare,
    );
    const label = wordsOf(context.language).answers.retention;
    const rows: Cell[][] = [
      [found.isUnderAdvised ? label.shareUnderAdvised : label.share, figureCell(found.shareOfBudget)],
      [label.saved, figureCell(found.savedCustomers)],
      [label.savedMargin, moneyCell(found.savedMargin)],
      [label.return, figureCell(found.return)],
      [label.breakEven, figureCell(found.breakEven)],
    ];
    const entry = {
      columns: { en: retentionReturn.columns.en.split(':')[0], fr: retentionReturn.columns.fr.split('\u00a0:')[0] },
    };
    return block(entry, rows, true, context);
  },
};

const most = 1e12;

/** Written with a percent sign, so that 100 % is everybody, not one. */
function isPercent(argument: string, given: Argument): boolean {
  const cell = oneCell(argument, given);
  return typeof cell === 'string' && cell.indexOf('%') >= 0;
}

/**
 * The people of a group and how many of them came again: a count, or a share under 1 or with a percent sign. 1 is one
 * customer.
 */
function arm(
  [peopleName, people]: readonly [string, Argument],
  [repeatName, repeat]: readonly [string, Argument],
  context: CellContext,
): { readonly people: number; readonly repeat: number } {
  const count = wholeOption(peopleName, people, context, { from: 0, to: most, byDefault: null });
  if (count === null) throw new CannotAnswer('missing-option', { argument: peopleName });
  const again = asWhole(numberOption(repeatName, repeat, context, { from: 0, to: most }));
  const isShare = (again > 0 && again < 1) || isPercent(repeatName, repeat);
  if (isShare ? again > 1 : !Number.isInteger(again)) {
    const details = { argument: repeatName, seen: seenIn(oneCell(repeatName, repeat)), from: 0, to: count };
    throw new CannotAnswer(isShare ? 'unreadable-option-share' : 'unreadable-option-number', details);
  }
  if (!isShare && again > count) throw new CannotAnswer('more-than', { argument: repeatName, other: peopleName });
  return { people: count, repeat: isShare ? again * count : again };
}
