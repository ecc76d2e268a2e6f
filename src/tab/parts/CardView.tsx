import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { AdaptiveCard, CardElement, TextBlock } from '#contract';
import { useLook } from './look.ts';

// A card as a channel shows it, close enough to judge it by. The cards are made of three elements; whoever adds one
// to their type hears from the compiler that it is not drawn here.

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    maxWidth: '560px',
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow4,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  near: { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, max-content) minmax(5.5em, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    '& > dd': { margin: 0 },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  action: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** A picture of the card: what is a button in it leads nowhere here. */
export function CardView({ card, label }: { card: AdaptiveCard; label: string }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <section className={styles.card} lang={card.lang} aria-label={label}>
      {card.body.map((element) => (
        <Element key={JSON.stringify(element)} element={element} />
      ))}
      {card.actions.length > 0 && (
        <div className={styles.actions}>
          {card.actions.map(({ url, title }) => (
            <span key={url} className={mergeClasses(look.small, styles.action)}>
              {title}
            </span>
          ))}
        </div>
      )}
    </section>
  );
}

function Element({ element }: { element: CardElement }) {
  const look = useLook();
  const styles = useStyles();
  switch (element.type) {
    case 'TextBlock':
      return <Text block={element} />;
    case 'FactSet':
      return (
        <dl className={mergeClasses(look.body, styles.facts)}>
          {element.facts.map(({ title, value }) => (
            <Fragment key={title}>
              <dt className={look.strong}>{title}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      );
  }
}

function Text({ block }: { block: TextBlock }) {
  const look = useLook();
  const styles = useStyles();
  const className = mergeClasses(
    block.size === 'Large' ? look.heading : block.size === 'Small' ? look.small : look.body,
    block.isSubtle && look.quiet,
    block.spacing === 'None' && styles.near,
  );
  const Tag = block.style === 'heading' ? 'h3' : 'p';
  return <Tag className={className}>{emphasised(block.text)}</Tag>;
}

/** The cards mark nothing but what is bold: every second part. */
function emphasised(text: string) {
  return text.split('**').map((part, place) => (place % 2 === 0 ? part : <strong key={part}>{part}</strong>));
}
