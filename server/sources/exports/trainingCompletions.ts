import { examIn } from '../values/trainingTitle.ts';
import { type ExportKind, NAMES } from './exportKind.ts';

type Key =
  | 'title'
  | 'type'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'corporateEmail'
  | 'completed'
  | 'expires'
  | 'status'
  | 'person'
  | 'partner'
  | 'globalPartner';

export const trainingCompletions: ExportKind<Key> = {
  source: 'TrainingCompletions',
  key: 'title',
  columns: {
    title: { names: ['TrainingTitle'], required: true },
    type: { names: ['TrainingType'] },
    firstName: { names: ['IndividualFirstName', 'FirstName'] },
    lastName: { names: ['IndividualLastName', 'LastName'] },
    email: { names: ['Email'] },
    corporateEmail: { names: ['CorpEmail', 'CorporateEmail'] },
    completed: { names: ['TrainingCompletionDate'], required: true, date: 'day' },
    expires: { names: ['ExpirationDate', 'ExpiryDate'], date: 'day' },
    status: { names: ['ActivationStatus'] },
    person: { names: ['MCPID'] },
    partner: { names: NAMES.partner },
    globalPartner: { names: NAMES.globalPartner },
  },
  oneOf: ['person', 'corporateEmail', 'email'],
  read(row, into) {
    const title = row.name('title');
    const type = row.text('type').toLowerCase();
    const exam = type.includes('exam') ? examIn(title) : undefined;
    // An exam alone is no award; only those count that make up a certification of several.
    if (type.includes('exam') && exam === undefined) row.leaveOut('exam');
    else if (!/exam|certif|assess|^$/.test(type)) row.leaveOut('other-training');
    const completed = row.date('completed');
    const expires = row.optionalDate('expires');
    const key = row.name('person', 'corporateEmail', 'email');
    if (row.refused) return;
    into.training({
      person: key.includes('@') ? key.toLowerCase() : key,
      name: `${row.text('firstName')} ${row.text('lastName')}`.trim(),
      mail: row.text('corporateEmail') || row.text('email'),
      title: exam ?? title,
      exam: exam !== undefined,
      completed,
      expires,
      active: /^(active|activated|current|valid|aktiv|)$/i.test(row.text('status')),
    });
  },
};
