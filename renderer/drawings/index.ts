export { Bin, Mark } from './bin';
export { BinArt, EmptyArt } from './empty-art';
export { HomeArt, House } from './house';
export { HelpedArt, NeighboursArt, Person } from './person';
export { StreetScene } from './street-scene';
export { TemplateArt, templateArtNames } from './templates';
export type { TemplateArtName } from './templates';
