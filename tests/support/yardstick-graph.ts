import { GraphBuilder, SHARE, type ExpressionNode, type Graph } from '../../core/graph';
import { formulaFromText } from './formula-text';
import { ABOUT, aQuantity } from './small-graph';

const YEARS = 20;

/** The parameters of the model at their means. */
const PARAMETERS =
  'i0 0.7  pIH 0.1  pIR 0.02  pIN 0.01  pHI 0.1  pHR 0.16  pHN 0.08  pRH 0.03  pRN 0.15  gomA 0.05527568864726705849  gomB 0.1  ' +
  'mH 1.50751878128910159508  mR 2.21102754589068233944  mN 3.01503756257820319015  hr 0.80401001668752085071  ' +
  'hrD 0.97019401940129339800  f1 0.8  f2 0.85  f3 0.9  f4 0.75  f5 0.88  vHours 12  vValue 12.66666666666666666667  ' +
  'oneoff 150000  recur 390  dw 0.2  attr 0.8  disp 0.05  drop 0.12  obCost 0.175  cLAH 7200  cLAR 23000  cLAN 21000  ' +
  'cNHSH 2200  cNHSR 3000  cNHSN 9900  cPrR 16800  cFall 1900  cAE 220  cAdm 3800  rFall 0.432  rAE 0.6  rAdm 0.44  ' +
  'wInd 5120  N 500  pNR 0.02  vRatio 0.1  fixed 40000  obBen 0.1  cNHSI 1100  cPrH 1900';

const LINES_WITHOUT_A_YEAR = `
  rIH = -log(1-pIH)
  rIR = -log(1-pIR)
  rIN = -log(1-pIN)
  rHR = -log(1-pHR)
  rHN = -log(1-pHN)
  stayI = 1-pIH-pIR-pIN
  stayH = 1-pHI-pHR-pHN
  stayR = 1-pRH-pRN
  stayN = 1-pNR
  eff = N*f1*f2*f3*f4*f5
  adj = (1-dw)*attr*(1-disp)*(1-obBen)
  volYear = eff*vRatio*vHours*vValue
`;

/** By year; `[e]` is the value in the first year where it is not what the formula gives. */
const LINES_BY_YEAR = `
  tt = step
  df [1] = ~df/1.035
  on = (step<3)
  gom = exp(gomB*tt)
  fade [1] = ~fade*(1-drop)
  hrt = 1-(1-hr)*fade
  gomS = gom*(1-(1-hrD)*fade)
  tIH = 1-exp(-rIH*hrt)
  tIR = 1-exp(-rIR*hrt)
  tIN = 1-exp(-rIN*hrt)
  tHR = 1-exp(-rHR*hrt)
  tHN = 1-exp(-rHN*hrt)
  sStayI = 1-tIH-tIR-tIN
  sStayH = 1-pHI-tHR-tHN
  bSI = exp(-gom*gomA)
  bSH = exp(-gom*gomA*mH)
  bSR = exp(-gom*gomA*mR)
  bSN = exp(-gom*gomA*mN)
  bI [i0] = ~byI*stayI + ~byH*pHI
  bH [1-i0] = ~byI*pIH + ~byH*stayH + ~byR*pRH
  bR [0] = ~byI*pIR + ~byH*pHR + ~byR*stayR + ~byN*pNR
  bN [0] = ~byI*pIN + ~byH*pHN + ~byR*pRN + ~byN*stayN
  bD = 1 - bI - bH - bR - bN
  byI = bI*bSI
  byH = bH*bSH
  byR = bR*bSR
  byN = bN*bSN
  sSI = exp(-gomS*gomA)
  sSH = exp(-gomS*gomA*mH)
  sSR = exp(-gomS*gomA*mR)
  sSN = exp(-gomS*gomA*mN)
  sI [i0] = ~syI*~sStayI + ~syH*pHI
  sH [1-i0] = ~syI*~tIH + ~syH*~sStayH + ~syR*pRH
  sR [0] = ~syI*~tIR + ~syH*~tHR + ~syR*stayR + ~syN*pNR
  sN [0] = ~syI*~tIN + ~syH*~tHN + ~syR*pRN + ~syN*stayN
  sD = 1 - sI - sH - sR - sN
  syI = sI*sSI
  syH = sH*sSH
  syR = sR*sSR
  syN = sN*sSN
  dI = sI-bI
  dH = sH-bH
  dR = sR-bR
  dN = sN-bN
  costLA = dH*cLAH + dR*cLAR + dN*cLAN
  costNHS = dI*cNHSI + dH*cNHSH + dR*cNHSR + dN*cNHSN
  costPr = dH*cPrH + dR*cPrR + dN*cPrR*1.1
  falls = rFall*(dI + dH*2.2 + dR*3.0 + dN*2.6)
  ae = rAE*(dI + dH*1.9 + dR*1.6 + dN*1.4)
  adm = rAdm*(dI + dH*2.1 + dR*1.8 + dN*1.7)
  costEv = falls*cFall + ae*cAE + adm*cAdm
  savLA = -eff*adj*costLA
  savNHS = -eff*adj*(costNHS+costEv)
  savPr = -eff*adj*costPr
  well = eff*adj*dI*wInd
  vol = volYear*on
  inp = (oneoff*first + (fixed+recur*eff)*on)*(1+obCost)
  ben = savLA+savNHS+savPr+well+vol
  net = df*(ben-inp)
  cum [net] = ~cum+net
  neg = (cum<0)
  dBen = df*ben
  dInp = df*inp
  dLA = df*savLA
  dNHS = df*savNHS
  dPr = df*savPr
  dLY = bD-sD
`;

const SUMS_OVER_YEARS = `
  pvBen = sum dBen
  pvCost = sum dInp
  pvLA = sum dLA
  pvNHS = sum dNHS
  pvPr = sum dPr
  sNeg = sum neg
  sI_ = sum dI
  sLY = sum dLY
`;

const RESULTS = `
  NPSV = pvBen-pvCost
  BCR = pvBen/pvCost
  fiscLA = pvLA-pvCost
  fiscNHS = pvNHS
  fiscPr = pvPr
  payback = sNeg
  indYears = eff*sI_
  lifeYears = eff*sLY
`;

/**
 * A model of home care against care homes that was also written by hand in C and in numpy, and worked out there to 40 digits:
 * 64 lines by year over twenty years (or more, to see what those cost), two arms, five states. It shares no code with this
 * program.
 */
export function yardstickGraph(steps = YEARS): Graph {
  const graph = new GraphBuilder();
  const years = graph.axis('year', 'years', steps);
  const kinds = new Map<string, 'quantity' | 'line' | 'total'>();
  const about = (id: string) => ({ ...ABOUT, id, label: id, unit: 'share', shown: true }) as const;
  const meaning = (id: string, isEarlier: boolean): ExpressionNode => {
    if (id === 'step' || id === 'first') return { op: id };
    if (isEarlier) return { op: 'lag', id, steps: 1, opening: number('0') };
    return { op: kinds.get(id) ?? 'line', id };
  };
  const formula = (text: string) => formulaFromText(text, meaning);
  const scalar = (id: string, node: ExpressionNode) => {
    kinds.set(id, 'total');
    graph.total({ ...about(id), value: { node } });
  };

  for (const [, id = '', value = ''] of PARAMETERS.matchAll(/(\w+) ([\d.]+)/g)) {
    kinds.set(id, 'quantity');
    aQuantity(graph, { id, unit: 'share', value });
  }
  for (const { id, text } of statements(LINES_WITHOUT_A_YEAR)) scalar(id, formula(text));
  for (const { id, first, text } of statements(LINES_BY_YEAR)) {
    const value = formula(text);
    const node: ExpressionNode =
      first === undefined ? value : { op: 'where', condition: { op: 'first' }, then: formula(first), otherwise: value };
    graph.line({ ...about(id), axis: years, value: { node } });
  }
  for (const { id, text } of statements(SUMS_OVER_YEARS)) scalar(id, { op: 'sum', id: text.replace('sum ', '') });
  for (const { id, text } of statements(RESULTS)) scalar(id, formula(text));
  return graph.build();
}

function statements(text: string) {
  const all = text.matchAll(/^ +(\w+)(?: \[(.*)\])? = (.*)$/gm);
  return [...all].map(([, id = '', first, formula = '']) => ({ id, first, text: formula }));
}

function number(value: string): ExpressionNode {
  return { op: 'constant', value, unit: SHARE };
}
