import { useEffect, useState, type RefObject } from 'react';
import { drawn, labelLooks } from '../../components';
import type { ChainGainer } from './chain-gainer';

/** A ribbon between two upright edges, in pixels of the chain. */
type Ribbon = {
  readonly id: string;
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly width: number;
  readonly fill: string;
  readonly isLoss: boolean;
};

type RibbonsProps = { readonly root: RefObject<HTMLDivElement | null>; readonly gainers: readonly ChainGainer[] };

/** Ribbons from the last box to everybody who gains or loses. They follow the boxes, whatever size the text is. */
export function Ribbons({ root, gainers }: RibbonsProps) {
  const [ribbons, setRibbons] = useState<readonly Ribbon[]>([]);
  useEffect(() => {
    const chain = root.current;
    if (chain === null) return undefined;
    const measure = () => setRibbons(measureRibbons(chain, gainers));
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(chain);
    return () => watcher.disconnect();
  }, [root, gainers]);
  return (
    <svg className="gb-ribbons" aria-hidden="true" focusable="false">
      {ribbons.map((ribbon) => (
        <path
          key={ribbon.id}
          d={pathOf(ribbon)}
          fill={ribbon.isLoss ? 'var(--gb-fill-loss)' : ribbon.fill}
          className={ribbon.isLoss ? 'gb-ribbon-loss' : 'gb-ribbon'}
        />
      ))}
    </svg>
  );
}

/** The ribbons leave the box over most of its side and none is taller than its card; each is as wide as its £, and never thinner than a line. */
const SHARE_OF_SIDE = 0.84;
const THINNEST = 1.5;

function measureRibbons(chain: HTMLElement, gainers: readonly ChainGainer[]): readonly Ribbon[] {
  const box = chain.querySelector('[data-last]')?.getBoundingClientRect();
  const cards = [...chain.querySelectorAll('.gb-gainer')].map((card) => card.getBoundingClientRect());
  const origin = chain.getBoundingClientRect();
  const whole = gainers.reduce((sum, { amount }) => sum + Math.abs(drawn(amount)), 0);
  const isSideBySide = box !== undefined && cards[0] !== undefined && cards[0].left > box.right;
  if (!isSideBySide || whole === 0) return [];
  const pixelsPerPound = Math.min(
    (box.height * SHARE_OF_SIDE) / whole,
    ...cards.map(({ height }, at) => height / Math.max(1e-9, Math.abs(drawn(gainers[at]?.amount ?? 0)))),
  );
  let leavesAt = box.top - origin.top + (box.height - whole * pixelsPerPound) / 2;
  return gainers.flatMap(({ id, amount, label }, at): Ribbon[] => {
    const card = cards[at];
    if (card === undefined) return [];
    const width = Math.max(THINNEST, Math.abs(drawn(amount)) * pixelsPerPound);
    const fromY = leavesAt + width / 2;
    leavesAt += width;
    return [
      {
        id,
        fromX: box.right - origin.left,
        fromY,
        toX: card.left - origin.left + 1,
        toY: card.top + card.height / 2 - origin.top,
        width,
        fill: labelLooks[label].colour,
        isLoss: drawn(amount) < 0,
      },
    ];
  });
}

function pathOf({ fromX, fromY, toX, toY, width }: Ribbon): string {
  const bend = (fromX + toX) / 2;
  const half = width / 2;
  return (
    `M${fromX} ${fromY - half} C${bend} ${fromY - half} ${bend} ${toY - half} ${toX} ${toY - half} ` +
    `V${toY + half} C${bend} ${toY + half} ${bend} ${fromY + half} ${fromX} ${fromY + half}Z`
  );
}
