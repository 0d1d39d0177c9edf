import { describe, expect, it } from 'vitest';
import { libraryFolder } from '../../electron/storage';

const linux = { environment: {}, platform: 'linux', home: '/home/jo', calledFrom: '/home/jo/work' } as const;
const windows = { environment: {}, platform: 'win32', home: 'C:\\Users\\jo', calledFrom: 'D:\\work' } as const;

describe('where the library is', () => {
  it.each([
    ['Linux', linux, '/home/jo/.local/share/gritbin'],
    ['Linux with its own data folder', { ...linux, environment: { XDG_DATA_HOME: '/data' } }, '/data/gritbin'],
    [
      'Linux with a data folder that is not absolute, which the standard says to ignore',
      { ...linux, environment: { XDG_DATA_HOME: 'data' } },
      '/home/jo/.local/share/gritbin',
    ],
    [
      'macOS',
      { ...linux, platform: 'darwin', home: '/Users/jo' } as const,
      '/Users/jo/Library/Application Support/Gritbin',
    ],
    [
      'Windows: the local folder, which no server keeps a copy of',
      { ...windows, environment: { LOCALAPPDATA: 'C:\\Local', APPDATA: '\\\\server\\roaming' } },
      'C:\\Local\\Gritbin',
    ],
    ['Windows without that variable', windows, 'C:\\Users\\jo\\AppData\\Local\\Gritbin'],
    ['GRITBIN_HOME', { ...linux, environment: { GRITBIN_HOME: '/mnt/stick/bin' } }, '/mnt/stick/bin'],
    [
      'GRITBIN_HOME, relative to where it was called',
      { ...linux, environment: { GRITBIN_HOME: 'lib' } },
      '/home/jo/work/lib',
    ],
    ['GRITBIN_HOME on Windows', { ...windows, environment: { GRITBIN_HOME: '..\\lib' } }, 'D:\\lib'],
    [
      'GRITBIN_HOME set to nothing, which is not set',
      { ...linux, environment: { GRITBIN_HOME: ' ' } },
      '/home/jo/.local/share/gritbin',
    ],
  ])('%s', (_name, surroundings, folder) => {
    expect(libraryFolder(surroundings)).toBe(folder);
  });
});
