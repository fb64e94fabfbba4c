import type { FileJobs } from '@/components/files/fileJobs';
import { type TeamMember, teamDigest } from '@/utils/export/teamDigest';
import { normaliseAddress } from '@/utils/model/address';
import { parsedFile } from './openFiles';
import type { OnProgress } from './workerLibrary';

/** One digest of what several people exported: each file is a person's, who is called as the file is. */
export async function digestTeam(
  { files, words }: Parameters<FileJobs['digestTeam']>[0],
  onProgress: OnProgress,
): Promise<ReturnType<FileJobs['digestTeam']>> {
  const members: TeamMember[] = [];
  for (const [at, file] of files.entries()) {
    const tell = (share: number) => onProgress((at + share) / files.length);
    const { articles, highlights } = await parsedFile(file, tell);
    if (highlights.length > 0) members.push({ name: nameOf(file), articles, highlights });
  }
  return {
    people: members.length,
    highlights: members.reduce((sum, { highlights }) => sum + highlights.length, 0),
    text: teamDigest(members, normaliseAddress, words),
  };
}

/** `anna.kantlijn.json` is Anna's. */
function nameOf({ name }: File): string {
  return name.replace(/(?:\.[a-z0-9]{1,12}){1,2}$/i, '') || name;
}
