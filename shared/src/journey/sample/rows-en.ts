import type { RowTexts } from './row-texts.ts'

export const rowsEnglish: RowTexts = {
  people: {
    lead: 'Grace Okafor',
    dispatch: 'Owen Price',
    hotline: 'Amir Haddad',
    shop: 'Lucy Bennett',
    writer: 'Tom Fairley',
    builder: 'Nina Castle',
  },
  sponsor: 'Helen Marsh, managing director',
  tasks: {
    lead: 'Moderates, speaks for the customer',
    dispatch: 'Routes and fittings',
    hotline: 'Hotline and engineer visits',
    shop: 'Shop and invoices',
  },
  evidence: {
    'delivery-survey': {
      source: 'Survey after delivery, 48 answers',
      quote: 'I paid for the kitchen and got the pavement.',
    },
    'shop-survey': {
      source: 'Short poll in the online shop',
      quote: 'I believed the 48 hours. My mistake.',
    },
    planner: {
      source: 'Six visits to long-standing customers',
      quote: 'She listened first and fixed it second. That’s how it used to be.',
    },
    family: {
      source: 'Five talks with families',
      quote: 'Three pictures and the first wash was on. Nobody needs more manual than that.',
    },
    complaints: {
      source: 'Complaints of the last three months',
      quote: 'Rang three times, spelled out the order number three times.',
    },
    checkout: {
      source: 'Shop analytics, step “create an account”',
      quote: 'Of 1,840 orders that got this far, 31% were abandoned here.',
    },
    fair: {
      source: 'Watching visitors at the fair',
      quote: 'Whoever heard the spin cycle waved somebody over.',
    },
    guess: {
      source: '',
      quote: 'People probably warn their friends rather than recommend us. Nobody has asked.',
    },
  },
  measures: {
    slot: 'Let people pick the delivery slot in the basket',
    carry: 'Deliver into the kitchen at no extra charge',
    guest: 'Order without an account',
    survey: 'Ask for stars after four weeks, not on day two',
    number: 'One order number for shop, warehouse and hotline',
    promise: 'Promise 48 hours only while a fitter is free',
    sticker: 'Red sticker on the box: bolts out first',
    voucher: 'A £40 voucher after every complaint',
  },
  reason: 'A voucher does not undo a bad week. The money does more good in fitting.',
  enablement: [
    'Dispatch knows the new time slots',
    'The hotline may move a slot by itself',
    'Carriers are trained',
  ],
  ideas: {
    photo: {
      title: 'A photo of where the machine will stand',
      text: 'Buyers send one along, and the driver knows beforehand whether it fits through the door.',
    },
    patron: {
      title: 'One person sees the order through to the first wash',
      text: 'With a name and a direct line. Ten orders would be enough to try it.',
    },
    spare: {
      title: 'The five most common parts always in the van',
      text: 'Two out of three second visits only happen because a part was missing.',
    },
  },
  kpis: {
    orders: { name: 'Orders from the 48-hour campaign', unit: 'a month' },
    onTime: { name: 'Delivered and plumbed in on time', unit: '%' },
    onTimeGoal: { name: 'Delivered and plumbed in on time', unit: '%' },
    abandoned: { name: 'Abandoned at “create an account”', unit: '%' },
    calls: { name: '“Where is my machine?” calls', unit: 'a month' },
    firstVisit: { name: 'Fixed on the first visit', unit: '%' },
    errors: { name: 'E18 reports per 1,000 machines', unit: '' },
    again: { name: 'Buys again within two years', unit: '%' },
  },
  stories: [
    {
      title: 'The engineer who listened',
      text: 'After three calls the customer expected nothing more. Then the engineer came, heard the whole story, swapped the part and stayed until the first wash was running. He has been recommending the brand again ever since.',
    },
    {
      title: 'Washing at the neighbour’s',
      text: 'For eleven days the machine stood in the hall, not plumbed in. The laundry was done one floor down, and both households still tell the tale.',
    },
  ],
  review: 'After a first quarter with slots in the basket',
  begun: 'We start with the family in a hurry: a short journey, and a quick win is in reach.',
  answer: 'Agreed. On the phone the voucher often made people angrier.',
  snapshots: { asIs: 'As it is, after the survey', toBe: 'Target: plumbed in within 48 hours' },
}
