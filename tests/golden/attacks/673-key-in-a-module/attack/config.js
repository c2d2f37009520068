export const config = { BOT_TOKEN: '7812345678:AAEx9fK2mQwErTyUiOpAsDfGhJkLzXcVbN1', CHAT_ID: '12345' };
