import { Bin } from '../bin';
import { Person } from '../person';
import { Snowfall } from '../snowfall';
import { Frame, Ground } from './frame';

/** Grit bins and snow wardens: the bin, and somebody with a shovel. */
export function GritBinsArt() {
  return (
    <Frame background="var(--gb-art-sky)">
      <Snowfall count={6} scaleX={0.3} scaleY={0.72} size={1.1} />
      <g transform="translate(-48 0)">
        <Snowfall count={4} scaleX={0.2} scaleY={1.1} size={1.1} />
      </g>
      <Ground colour="var(--gb-art-snow)" />
      <Bin x={22} y={20} scale={0.95} />
      <Person
        x={90}
        y={54}
        scale={0.85}
        coat="var(--gb-art-green)"
        hat="var(--gb-art-red)"
        facesLeft
        carries="shovel"
      />
    </Frame>
  );
}
