import { Link } from '@fluentui/react-components';
import { BuildingRegular } from '@fluentui/react-icons/svg/building';
import { useLaterWords } from '../laterWords.ts';
import { Message } from '../parts/Message.tsx';
import { hrefOf } from '../route.ts';

/** A link that leads to a partner which is not there, or not for who follows it. */
export default function UnknownPartnerPage() {
  const said = useLaterWords().partners;
  return (
    <Message
      icon={<BuildingRegular />}
      title={said.unknown}
      actions={<Link href={hrefOf({ page: 'overview' })}>{said.toOwn}</Link>}
    >
      <p role="alert">{said.unknownText}</p>
    </Message>
  );
}
