import assert from 'node:assert/strict';
import test from 'node:test';
import OpenAI from 'openai';
import { all, hi, model, openai, weather } from './client.mjs';

const tool = { type: 'function', function: { name: 'weather', parameters: weather } };

test('chat', async () => {
  const reply = await openai.chat.completions.create(hi);
  assert.match(reply.choices[0].message.content, /Hi/);
  assert.ok(reply.usage.total_tokens > 0);
});

test('chat, streamed', async () => {
  const chunks = await all(await openai.chat.completions.create({ ...hi, stream: true, stream_options: { include_usage: true } }));
  assert.match(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join(''), /Hi/);
  assert.ok(chunks.at(-1).usage.total_tokens > 0);
});

test('chat, streamed by the helper', async () => {
  const stream = openai.chat.completions.stream(hi);
  assert.match(await stream.finalContent(), /Hi/);
});

test('tools that are called and answered', async () => {
  const called = await openai.chat.completions.create({ ...hi, tools: [tool] });
  const message = called.choices[0].message;
  assert.equal(called.choices[0].finish_reason, 'tool_calls');
  assert.ok(JSON.parse(message.tool_calls[0].function.arguments).city !== undefined);
  const answer = { role: 'tool', tool_call_id: message.tool_calls[0].id, content: 'sunny' };
  const reply = await openai.chat.completions.create({ ...hi, messages: [...hi.messages, message, answer], tools: [tool] });
  assert.ok(reply.choices[0].message.content);
});

test('tools that are run by the helper', async () => {
  const run = (city) => `sunny in ${city}`;
  const runner = openai.chat.completions.runTools({
    ...hi, tools: [{ type: 'function', function: { name: 'weather', parameters: weather, parse: JSON.parse, function: run } }],
  });
  assert.ok(await runner.finalContent());
});

test('tools, streamed', async () => {
  const stream = openai.chat.completions.stream({ ...hi, tools: [tool] });
  const completion = await stream.finalChatCompletion();
  assert.ok(JSON.parse(completion.choices[0].message.tool_calls[0].function.arguments));
});

test('structured outputs', async () => {
  const format = { type: 'json_schema', json_schema: { name: 'weather', schema: weather, strict: true } };
  const reply = await openai.chat.completions.parse({ ...hi, response_format: format });
  assert.ok(JSON.parse(reply.choices[0].message.content).city !== undefined);
});

test('stored completions', async () => {
  const stored = await openai.chat.completions.create({ ...hi, store: true });
  assert.equal((await openai.chat.completions.retrieve(stored.id)).id, stored.id);
  assert.ok((await all(openai.chat.completions.list())).some((one) => one.id === stored.id));
  assert.equal((await all(openai.chat.completions.messages.list(stored.id))).length, 1);
  assert.equal((await openai.chat.completions.update(stored.id, { metadata: { a: 'b' } })).metadata.a, 'b');
  assert.ok((await openai.chat.completions.delete(stored.id)).deleted);
});

test('legacy completions', async () => {
  const reply = await openai.completions.create({ model: 'gpt-3.5-turbo-instruct', prompt: 'Hi' });
  assert.ok(reply.choices[0].text);
});

test('an unknown model is refused', async () => {
  await assert.rejects(openai.chat.completions.create({ ...hi, model: 'gpt-none' }),
    (failure) => failure instanceof OpenAI.NotFoundError && failure.code === 'model_not_found');
});

test('embeddings', async () => {
  const made = await openai.embeddings.create({ model: 'text-embedding-3-small', input: ['Hi', 'Ho'], dimensions: 256 });
  assert.equal(made.data[1].embedding.length, 256);
});

test('models', async () => {
  assert.ok((await all(openai.models.list())).length > 0);
  assert.equal((await openai.models.retrieve(model)).id, model);
});

test('moderations', async () => {
  assert.equal((await openai.moderations.create({ input: ['Hi', 'Ho'] })).results.length, 2);
});
