export { Bin, Mark } from './bin';
export { BinArt, EmptyArt } from './empty-art';
export { HomeArt, House } from './house';
export { AtWorkArt, HelpedArt, NeighboursArt, Person } from './person';
export { StreetScene } from './street-scene';
export { TemplateArt, templateArtNames } from './templates';
