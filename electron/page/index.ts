export { contentPolicy, type PageHost, safeHeaders } from './content-policy';
export { type PageFile, type PageFiles, pageFilesIn } from './page-files';
