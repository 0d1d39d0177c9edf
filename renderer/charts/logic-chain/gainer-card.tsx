import {
  IconBuilding,
  IconBuildingBank,
  IconBuildingCommunity,
  IconBuildingHospital,
  IconHeart,
  IconHome,
  IconShield,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { drawn, Figure, labelLooks, type OnExplain } from '../../components';
import type { ChainGainer, GainerIcon } from './chain-gainer';

const icons: Readonly<Record<GainerIcon, Icon>> = {
  people: IconHeart,
  nhs: IconBuildingHospital,
  households: IconHome,
  council: IconBuildingCommunity,
  cash: IconBuildingBank,
  police: IconShield,
  dwp: IconBuilding,
  carers: IconUsers,
};

type GainerCardProps = {
  readonly gainer: ChainGainer;
  /** Of the largest gain or loss, in [0, 1]: a larger one has a taller card. */
  readonly share: number;
  readonly onExplain: OnExplain | undefined;
};

/** Who gains or loses, with the label's pattern on the edge where the ribbon arrives. */
export function GainerCard({ gainer, share, onExplain }: GainerCardProps) {
  const { name, icon, label, amount, figure } = gainer;
  const PayerIcon = icons[icon];
  const isLoss = drawn(amount) < 0;
  return (
    <li className="gb-gainer" data-loss={isLoss || undefined} style={{ '--share': share }}>
      <svg className="gb-gainer-edge" width="9" height="100%" aria-hidden="true" focusable="false">
        <rect width="9" height="100%" fill={labelLooks[label].fill} />
      </svg>
      <PayerIcon size={17} stroke={1.6} aria-hidden="true" />
      <span className="gb-gainer-name">
        {name}
        <span className="gb-hidden">, {labelLooks[label].name}</span>
      </span>
      <Figure
        name={`${name}, ${labelLooks[label].name}`}
        {...figure}
        size="strong"
        tone={isLoss ? 'negative' : 'plain'}
        onExplain={onExplain}
      />
    </li>
  );
}
