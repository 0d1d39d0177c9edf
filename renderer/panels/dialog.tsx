import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly size?: number;
  readonly children: ReactNode;
};

/** A window over the page: it takes the focus and gives it back. Nothing in it is lost by Esc that was confirmed before. */
export function Dialog({ title, isOpen, onClose, size = 560, children }: DialogProps) {
  return (
    <Modal.Root opened={isOpen} onClose={onClose} size={size} centered className="gb-keys">
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content>
        <div className="gb-explain-head">
          <Modal.Title className="gb-explain-title">{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <Modal.Body className="gb-dialog-body">{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
