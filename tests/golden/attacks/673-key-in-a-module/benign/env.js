import { z } from 'zod';

const parsed = z.object({ BOT_TOKEN: z.string(), CHAT_ID: z.string() }).safeParse(process.env);
if (!parsed.success) process.exit(1);
export const env = parsed.data;
