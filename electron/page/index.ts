export { contentPolicy, type PageHost, safeHeaders } from './content-policy';
export { isInsideApp, isOurPage, PAGE_ADDRESS, PAGE_SCHEME } from './page-address';
export { type PageFile, type PageFiles, pageFilesIn } from './page-files';
