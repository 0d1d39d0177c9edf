import { resultParts, wholeOf, type ResultOptions, type ResultView } from '../../core/report/views';

type Many = ReturnType<ResultOptions['many']>;

/** All parts of a result at once, from an evaluation at hand and, where there is one, a second with many sites. */
export function resultView(
  worked: Parameters<typeof resultParts>[0],
  { many, ...options }: Omit<ResultOptions, 'many'> & { readonly many: Many },
): ResultView {
  return wholeOf(resultParts(worked, { ...options, many: () => many }));
}
