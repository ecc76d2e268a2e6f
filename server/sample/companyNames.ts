import type { Random } from './random.ts';

// Company names that nobody bears: a family, a place or a thing, and a trade.

const FIRST = [
  ...['Alderbrook', 'Amberley', 'Aurelio', 'Bakkegaard', 'Bellweather', 'Bergström', 'Birchfield'],
  ...['Brannigan', 'Castellane', 'Cedarholm', 'Coppergate', 'Corvane', 'Dalgaard', 'Delacourt', 'Dunmore'],
  ...['Eastmarch', 'Eberhardt', 'Elmsworth', 'Fairhaven', 'Falkenrath', 'Fernhill', 'Fjordlys', 'Galloway'],
  ...['Granholm', 'Greywater', 'Halvorsen', 'Hartmoor', 'Hazelton', 'Hollenbeck', 'Ingleby', 'Ironbridge'],
  ...['Jasperson', 'Kestrel', 'Kingsmere', 'Kowalczyk', 'Lakeshore', 'Larkspur', 'Lindholm', 'Lumière'],
  ...['Maplecroft', 'Marchetti', 'Meridian', 'Mistral', 'Nørregaard', 'Northgate', 'Oakhaven', 'Okonjo'],
  ...[
    'Palisade',
    'Pembridge',
    'Quillfeather',
    'Ravensdale',
    'Redstone',
    'Riverbend',
    'Rosendahl',
    'Saltmarsh',
  ],
  ...['Sandoval', 'Silverlake', 'Sørensen', 'Stonebrook', 'Summerfield', 'Tamarind', 'Thornbury', 'Tillmann'],
  ...['Umberto', 'Valmont', 'Vandermeer', 'Verdant', 'Wakefield', 'Westerly', 'Whitcombe', 'Winterbourne'],
  ...['Yarrow', 'Zielinski'],
] as const;

const TRADES = [
  ...['Accounting', 'Agriculture', 'Architects', 'Bakeries', 'Brewing', 'Carpentry', 'Ceramics', 'Chemicals'],
  ...[
    'Clinics',
    'Coatings',
    'Construction',
    'Dental',
    'Design',
    'Dairy',
    'Electric',
    'Energy',
    'Engineering',
  ],
  ...['Farms', 'Fisheries', 'Foods', 'Freight', 'Furniture', 'Gardens', 'Glass', 'Hotels', 'Insurance'],
  ...['Interiors', 'Joinery', 'Laboratories', 'Legal', 'Logistics', 'Marine', 'Media', 'Metals', 'Motors'],
  ...['Optics', 'Packaging', 'Paper', 'Pharmacy', 'Plastics', 'Printing', 'Properties', 'Recruiting'],
  ...['Robotics', 'Schools', 'Shipping', 'Sports', 'Textiles', 'Tools', 'Travel', 'Veterinary', 'Wines'],
] as const;

const LARGE = ['Group', 'Holding', 'Industries', 'International'] as const;

/** The next name that has not been given yet. */
export function companyName(large: boolean, given: Set<string>, random: Random): string {
  for (;;) {
    const name = [random.pick(FIRST), random.pick(TRADES), ...(large ? [random.pick(LARGE)] : [])].join(' ');
    if (given.has(name)) continue;
    given.add(name);
    return name;
  }
}
