import { useEffect } from 'react';

/** Takes the focus to a number's field, in the middle of what is seen. */
export function focusField(quantityId: string): void {
  const field = document.querySelector(`[data-quantity="${CSS.escape(quantityId)}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('.gb-quantity-input input')?.focus();
}

/** A check or a list named a number: its field has the focus once the section is there. */
export function useWantedField(field: string | null): void {
  useEffect(() => {
    if (field !== null) focusField(field);
  }, [field]);
}
