/** 1 (independently tested) to 6 (informed guess). */
export type GradeNumber = 1 | 2 | 3 | 4 | 5 | 6;

/** What each grade is called beside its number. */
export const gradeWords: Readonly<Record<GradeNumber, string>> = {
  1: 'independently tested',
  2: 'well tested',
  3: 'evaluated',
  4: 'monitored',
  5: 'secondary evidence',
  6: 'informed guess',
};

const bars = [1, 2, 3, 4, 5, 6] as const;

/** The confidence grade as words and six rising bars: more bars, stronger evidence, so grade 1 is full. */
export function Grade({ grade, words }: { readonly grade: GradeNumber; readonly words?: string | undefined }) {
  return (
    <span className="gb-grade">
      <svg className="gb-grade-bars" width="34" height="14" aria-hidden="true" focusable="false">
        {bars.map((bar) => (
          <rect
            key={bar}
            className={bar <= 7 - grade ? 'gb-grade-bar gb-grade-bar-filled' : 'gb-grade-bar'}
            x={(bar - 1) * 5.8}
            y={12.4 - bar * 2}
            width="4.4"
            height={1.6 + bar * 2}
            rx="1"
          />
        ))}
      </svg>
      Grade {grade}, {words ?? gradeWords[grade]}
    </span>
  );
}
