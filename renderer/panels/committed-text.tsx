import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

type CommittedTextProps = {
  readonly label: string;
  readonly words?: string;
  readonly value: string;
  readonly longest: number;
  readonly isLong?: boolean;
  readonly type?: 'text' | 'date';
  /** Leaving the field: one change, one undo. Not called where nothing changed. */
  readonly onCommit: (value: string) => void;
};

/** Words that are kept when the field is left, as numbers are. Esc takes back what was typed since. */
export function CommittedText(props: CommittedTextProps) {
  const { label, words, value, longest, isLong = false, type = 'text', onCommit } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    if (typed === null) return;
    setTyped(null);
    if (typed !== value) onCommit(typed);
  };
  const shared = {
    label,
    ...(words === undefined ? {} : { description: words }),
    value: typed ?? value,
    maxLength: longest,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => setTyped(event.currentTarget.value),
    onBlur: leave,
    onKeyDown: (event: { readonly key: string; readonly stopPropagation: () => void }) => {
      if (event.key === 'Enter' && !isLong) leave();
      if (event.key !== 'Escape' || typed === null) return;
      event.stopPropagation();
      setTyped(null);
    },
  };
  return isLong ? <Textarea {...shared} autosize minRows={2} /> : <TextInput {...shared} type={type} />;
}
