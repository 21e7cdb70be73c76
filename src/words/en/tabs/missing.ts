/** What a file lacks, and what adding it would give. */
export const missing = {
  title: 'What is missing, and what it unlocks',
  data: 'Data',
  unlocks: 'Unlocks',
  where: 'Where to add it',
  state: 'State',
  afterwards: 'Add it, then menu Clientèle › Update tabs. The rest of the analysis does not depend on it.',
  item: {
    orders: {
      data: 'Orders with a date',
      unlocks: 'Activity, stages, churn, best customers',
      where: 'A tab: customer, date, amount',
      absent: 'No orders',
    },
    amounts: {
      data: 'Amount of each order',
      unlocks: 'Revenue, sizes, best customers, value at stake',
      where: 'An “Amount” column in the orders',
      absent: 'No amounts',
    },
    costs: {
      data: 'Cost of each order',
      unlocks: 'Margin, best customers by margin',
      where: 'A “Cost” column, or a margin rate',
      absent: 'No costs',
    },
    spend: {
      data: 'Spending by channel',
      unlocks: 'CAC, CLV:CAC, spend ceilings',
      where: 'A tab: channel, month, amount',
      absent: 'No spending',
    },
    channels: {
      data: 'Channel of each order',
      unlocks: 'Where the best customers come from',
      where: 'A “Channel” column in the orders',
      absent: 'No channels',
    },
    touches: {
      data: 'Touchpoints',
      unlocks: 'What convinces them before they buy',
      where: 'A tab: customer, date, channel',
      absent: 'No touchpoints',
    },
    consent: {
      data: 'Agreement to be contacted',
      unlocks: 'Lists that are ready to use',
      where: 'An “Opt-in” column in the contacts',
      absent: 'No agreements',
    },
  },
  already: 'What can be said already',
};
