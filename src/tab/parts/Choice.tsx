import { Field, makeStyles, Select } from '@fluentui/react-components';

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly name: string }[];
  choose: (value: Value) => void;
}

const useStyles = makeStyles({
  // As wide as its longest option, and no wider than there is room.
  field: { minWidth: 'min(140px, 100%)', maxWidth: '100%', gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** One out of a short list, by the platform's own control. */
export function Choice<Value extends string>({ label, value, options, choose }: ChoiceProps<Value>) {
  const styles = useStyles();
  return (
    <Field label={label} size="small" className={styles.field}>
      <Select
        value={value}
        onChange={(_event, { value: chosen }) => {
          const option = options.find((one) => one.value === chosen);
          if (option) choose(option.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
