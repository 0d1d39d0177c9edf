import { Button } from '@mantine/core';
import { IconClock, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import {
  AnswerSoFar,
  Brand,
  GuidedLayout,
  GuidedQuestion,
  HeaderBar,
  HomeHeading,
  HomeHero,
  HomeLayout,
  Shell,
  TemplateCard,
  WorkbookList,
} from '../components';
import { templateArtNames } from '../drawings';

const nothing = () => undefined;

export function HomePage() {
  return (
    <Shell
      header={
        <HeaderBar
          brand={<Brand title="Gritbin" />}
          note="Works without a network. Your workbooks stay on this computer."
          acts={
            <Button variant="default" size="xs">
              Settings
            </Button>
          }
        />
      }
    >
      <HomeLayout
        hero={
          <HomeHero
            title={['Something small from the council.', 'The rest from the street.']}
            words="Work out what neighbours’ help was worth, to whom, and how sure you can be."
            start={{ label: 'Start with a story', onAct: nothing }}
            aside="Six questions, about two minutes"
          />
        }
        templates={
          <>
            <HomeHeading
              title="Start from a template"
              words="Each opens with cited figures and none is tuned to show a gain"
            />
            <div className="gb-templates">
              {templateArtNames.slice(0, 8).map((art, at) => (
                <TemplateCard
                  key={art}
                  art={art}
                  name={`The picture “${art}”`}
                  words="What a template says of itself stands here"
                  {...(at === 6 ? { later: 'comes later' } : { onOpen: nothing })}
                />
              ))}
            </div>
          </>
        }
        workbooks={
          <>
            <HomeHeading title="Your workbooks">
              <Button variant="default" size="xs" leftSection={<IconFolderOpen size={16} aria-hidden="true" />}>
                Open a file
              </Button>
            </HomeHeading>
            <WorkbookList
              onOpen={nothing}
              workbooks={[
                {
                  id: '1',
                  name: 'Eileen and the grit bin',
                  words: 'Forty streets, today, 14:10',
                  net: { text: '+£96k', whose: 'Public purse' },
                  acts: [{ label: 'Make a copy', onAct: nothing }],
                },
                { id: '2', name: 'Handyperson, east wards', words: 'Two vans, yesterday', status: 'not finished' },
                {
                  id: '3',
                  name: 'Lunch club tender: bid',
                  words: 'Offer B, 12 November',
                  net: { text: '−£8k', whose: 'Council', isNegative: true },
                },
                {
                  id: '4',
                  name: 'Winter plan 2025',
                  words: 'Signed off by finance, 3 March',
                  net: { text: '+£31k', whose: 'Public purse' },
                },
              ]}
            />
            <p className="gb-home-note">
              <IconClock size={17} stroke={1.7} aria-hidden="true" />
              Backed up 20 minutes ago. The last test restore worked on 19 November.
            </p>
          </>
        }
      />
    </Shell>
  );
}

export function GuidedPage() {
  const [chosen, setChosen] = useState('25');
  return (
    <Shell
      header={
        <HeaderBar
          brand={<Brand title="Start with a story" onHome={nothing} />}
          acts={
            <Button variant="subtle" size="xs">
              Leave, and keep my answers
            </Button>
          }
        />
      }
    >
      <GuidedLayout
        question={
          <GuidedQuestion
            number={4}
            of={6}
            timeLeft="About one minute left"
            answered={[
              {
                id: 'who',
                question: 'Who is this about?',
                answer: 'Eileen, 87, lives alone on a hill street',
                onChange: nothing,
              },
              {
                id: 'what',
                question: 'What did the council put in?',
                answer: '40 grit bins, salt, and a part-time organiser: about £20,000 a year',
                onChange: nothing,
              },
              {
                id: 'did',
                question: 'What did neighbours do?',
                answer: 'Cleared paths, fetched shopping, looked in: 1.5 hours a month each',
                onChange: nothing,
              },
            ]}
            question="How many people like Eileen live on these streets?"
            help="Over 80, living alone, and finding it hard to get out in winter. A rough answer is fine: you can change it later."
            choices={[
              { id: 'count', title: 'I can count them', words: 'Type a number' },
              { id: '50', title: 'About 1 in 50 residents', words: 'A quiet area with few older people' },
              { id: '25', title: 'About 1 in 25 residents', words: 'Typical for a hill ward: 568 of 14,200' },
              { id: 'unknown', title: 'I don’t know', words: 'Use the census figure for the place, grade 3' },
            ]}
            chosen={chosen}
            onChoose={setChosen}
            nextLabel="Next: what would have happened?"
            onNext={nothing}
            onBack={nothing}
          />
        }
        answer={
          <AnswerSoFar
            steps={[
              { id: 'council', icon: 'council', figure: '£186,400', words: 'from the council over ten years' },
              {
                id: 'neighbours',
                icon: 'neighbours',
                figure: '214 neighbours',
                words: 'likely to come forward, giving 36,800 hours',
              },
              {
                id: 'people',
                icon: 'people',
                figure: '143 people',
                words: 'could be helped; helpers are the limit, not need',
              },
              { id: 'home', icon: 'home', words: 'months at home' },
              { id: 'gains', icon: 'gains', words: 'who gains, and how sure' },
            ]}
            laterWords={{ home: 'after question 5', gains: 'after question 6' }}
            note="A first answer from national figures. Every number can be opened, argued with and replaced by yours."
          />
        }
      />
    </Shell>
  );
}
