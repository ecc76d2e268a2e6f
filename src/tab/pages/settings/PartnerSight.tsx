import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PartnerLine } from '#contract';
import { useLaterWords } from '../../laterWords.ts';
import { useAction } from '../../parts/action.ts';
import { DIVIDER, useLook } from '../../parts/look.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { useTab } from '../../tab.ts';
import { useSettingsLook } from './settingsLook.ts';
import { partnersQuery } from './settingsQueries.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} 0`,
    ':not(:first-child)': { borderTop: DIVIDER },
  },
  name: { alignSelf: 'center', overflowWrap: 'anywhere' },
});

/** By partner, who sees it beside the admins. */
export function PartnerSight({ partners }: { partners: readonly PartnerLine[] }) {
  const look = useLook();
  const shared = useSettingsLook();
  const said = useLaterWords().settings;
  return (
    <section className={mergeClasses(look.surface, shared.section)} aria-labelledby="partners">
      <div>
        <h2 id="partners" className={look.heading}>
          {said.partners}
        </h2>
        <p className={mergeClasses(look.small, look.quiet)}>
          {partners.length === 0 ? said.noPartners : said.partnersText}
        </p>
      </div>
      <ul className={shared.rows}>
        {partners.map((partner) => (
          <Row key={partner.id} partner={partner} />
        ))}
      </ul>
    </section>
  );
}

const SIGHTS = ['everybody', 'analysts', 'admins'] as const;
type Sight = (typeof SIGHTS)[number];

const sightOf = ({ seenBy }: PartnerLine): Sight =>
  seenBy ? (seenBy.analysts ? 'analysts' : 'admins') : 'everybody';

function Row({ partner }: { partner: PartnerLine }) {
  const look = useLook();
  const styles = useStyles();
  const shared = useSettingsLook();
  const { api } = useTab();
  const queries = useQueryClient();
  const said = useLaterWords().settings;
  const [sight, setSight] = useState(sightOf(partner));
  const [people, setPeople] = useState(partner.seenBy?.people.join(', ') ?? '');
  const [done, setDone] = useState(false);
  const { busy, failure, act } = useAction();
  const save = async () => {
    const named = people.split(/[\s,;]+/).filter((id) => id !== '');
    const seenBy = sight === 'everybody' ? null : { analysts: sight === 'analysts', people: named };
    const saved = await act(async () => {
      await api.put(`/partners/${encodeURIComponent(partner.id)}/access`, { seenBy });
      await queries.invalidateQueries({ queryKey: partnersQuery(api).queryKey });
    });
    setDone(saved);
  };
  return (
    <li className={styles.row}>
      <p className={mergeClasses(look.strong, styles.name)}>{partner.name}</p>
      <Field label={said.seenBy} size="small">
        <Select
          aria-label={said.seenByOf(partner.name)}
          value={sight}
          onChange={(_event, { value }) => {
            setDone(false);
            setSight(SIGHTS.find((one) => one === value) ?? 'everybody');
          }}
        >
          {SIGHTS.map((one) => (
            <option key={one} value={one}>
              {said.sight[one]}
            </option>
          ))}
        </Select>
      </Field>
      {sight !== 'everybody' && (
        <Field label={said.people} size="small">
          <Input
            className={shared.input}
            aria-label={said.peopleOf(partner.name)}
            placeholder={said.peopleText}
            spellCheck={false}
            value={people}
            onChange={(_event, { value }) => {
              setDone(false);
              setPeople(value);
            }}
          />
        </Field>
      )}
      <div className={shared.end}>
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={said.saveOf(partner.name)}
          onClick={() => void save()}
        >
          {said.save}
        </Button>
        <p role="status" className={mergeClasses(look.small, look.quiet)}>
          {done && said.saved}
        </p>
        {failure && <Refusal failure={failure} text={said.refused} />}
      </div>
    </li>
  );
}
