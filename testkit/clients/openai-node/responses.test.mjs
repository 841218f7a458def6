import assert from 'node:assert/strict';
import test from 'node:test';
import { all, model, openai, weather } from './client.mjs';

const hi = { model, input: 'Hi' };

test('responses', async () => {
  assert.match((await openai.responses.create(hi)).output_text, /Hi/);
});

test('responses, streamed', async () => {
  const events = await all(await openai.responses.create({ ...hi, stream: true }));
  assert.equal(events[0].type, 'response.created');
  assert.equal(events.at(-1).type, 'response.completed');
});

test('responses, streamed by the helper', async () => {
  assert.match((await openai.responses.stream(hi).finalResponse()).output_text, /Hi/);
});

test('tools', async () => {
  const tools = [{ type: 'function', name: 'weather', parameters: weather, strict: true }];
  const called = await openai.responses.create({ ...hi, tools });
  const call = called.output.find((item) => item.type === 'function_call');
  const answer = { type: 'function_call_output', call_id: call.call_id, output: 'sunny' };
  const reply = await openai.responses.create({ model, previous_response_id: called.id, input: [answer], tools });
  assert.ok(reply.output_text);
});

test('structured outputs', async () => {
  const format = { type: 'json_schema', name: 'weather', schema: weather, strict: true };
  assert.ok((await openai.responses.parse({ ...hi, text: { format } })).output_parsed.city !== undefined);
});

test('a response that is retrieved and deleted', async () => {
  const reply = await openai.responses.create(hi);
  assert.equal((await openai.responses.retrieve(reply.id)).id, reply.id);
  assert.equal((await all(openai.responses.inputItems.list(reply.id))).length, 1);
  await openai.responses.delete(reply.id);
});

test('conversations', async () => {
  const conversation = await openai.conversations.create({ metadata: { a: 'b' } });
  await openai.responses.create({ ...hi, conversation: conversation.id });
  const items = await all(openai.conversations.items.list(conversation.id));
  assert.equal(items.length, 2);
  assert.equal((await openai.conversations.items.retrieve(items[0].id, { conversation_id: conversation.id })).id, items[0].id);
  assert.ok((await openai.conversations.delete(conversation.id)).deleted);
});
