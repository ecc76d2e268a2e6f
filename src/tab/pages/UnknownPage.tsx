import { Link } from '@fluentui/react-components';
import { DataHistogramRegular } from '@fluentui/react-icons/svg/data-histogram';
import { Message } from '../parts/Message.tsx';
import { hrefOf, useRoute } from '../route.ts';
import { useWords } from '../words.tsx';

/** A link that leads to a designation which is not part of the scorecard. */
export function UnknownPage() {
  const { t } = useWords();
  const { partner } = useRoute();
  return (
    <Message
      icon={<DataHistogramRegular />}
      title={t.unknownPlace}
      actions={<Link href={hrefOf({ page: 'overview', partner })}>{t.toOverview}</Link>}
    >
      <p>{t.unknownPlaceText}</p>
    </Message>
  );
}
