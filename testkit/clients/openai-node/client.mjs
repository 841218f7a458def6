import OpenAI, { toFile } from 'openai';

/** openai-node at the fake; the base URL and the key come from OPENAI_BASE_URL and OPENAI_API_KEY. */
export const openai = new OpenAI();
export const model = 'gpt-5.2';
export const hi = { model, messages: [{ role: 'user', content: 'Hi' }] };
export const weather = {
  type: 'object', properties: { city: { type: 'string' } }, required: ['city'], additionalProperties: false,
};

export const upload = async (name, text, purpose) =>
  openai.files.create({ file: await toFile(Buffer.from(text), name), purpose });

export const all = async (items) => {
  const found = [];
  for await (const item of items) found.push(item);
  return found;
};
