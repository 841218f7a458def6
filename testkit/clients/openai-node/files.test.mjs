import assert from 'node:assert/strict';
import test from 'node:test';
import { toFile } from 'openai';
import { all, hi, model, openai, upload } from './client.mjs';

const line = JSON.stringify({ custom_id: '1', method: 'POST', url: '/v1/chat/completions', body: hi }) + '\n';
const example = JSON.stringify({ messages: [...hi.messages, { role: 'assistant', content: 'Ho' }] }) + '\n';

test('a file that is uploaded, read and deleted', async () => {
  const file = await upload('ünü.jsonl', line, 'batch');
  assert.equal(file.filename, 'ünü.jsonl');
  assert.equal((await openai.files.retrieve(file.id)).bytes, Buffer.byteLength(line));
  assert.ok((await all(openai.files.list({ purpose: 'batch' }))).some((one) => one.id === file.id));
  assert.equal(await (await openai.files.content(file.id)).text(), line);
  assert.ok((await openai.files.delete(file.id)).deleted);
});

test('an upload in parts', async () => {
  const upload = await openai.uploads.create({ bytes: 2, filename: 'a.txt', mime_type: 'text/plain', purpose: 'user_data' });
  const parts = [];
  for (const data of ['a', 'b']) parts.push((await openai.uploads.parts.create(upload.id, { data: await toFile(Buffer.from(data)) })).id);
  assert.equal((await openai.uploads.complete(upload.id, { part_ids: parts })).file.bytes, 2);
});

test('batches', async () => {
  const input = await upload('batch.jsonl', line, 'batch');
  const batch = await openai.batches.create({
    input_file_id: input.id, endpoint: '/v1/chat/completions', completion_window: '24h',
  });
  assert.equal((await openai.batches.retrieve(batch.id)).id, batch.id);
  assert.ok((await all(openai.batches.list())).length > 0);
});

test('fine-tuning', async () => {
  const file = await upload('train.jsonl', example.repeat(10), 'fine-tune');
  const job = await openai.fineTuning.jobs.create({ model: 'gpt-4o-mini-2024-07-18', training_file: file.id });
  assert.equal((await openai.fineTuning.jobs.retrieve(job.id)).id, job.id);
  assert.ok((await all(openai.fineTuning.jobs.listEvents(job.id))).length > 0);
  assert.ok((await all(openai.fineTuning.jobs.list())).length > 0);
});

test('vector stores', async () => {
  const store = await openai.vectorStores.create({ name: 'otters' });
  const file = await toFile(Buffer.from('otters swim'), 'a.txt');
  assert.equal((await openai.vectorStores.files.uploadAndPoll(store.id, file)).status, 'completed');
  const second = await upload('b.txt', 'otters dive', 'assistants');
  const batch = await openai.vectorStores.fileBatches.createAndPoll(store.id, { file_ids: [second.id] });
  assert.equal(batch.file_counts.completed, 1);
  assert.equal((await all(openai.vectorStores.files.list(store.id))).length, 2);
  assert.ok((await all(openai.vectorStores.search(store.id, { query: 'otters' }))).length > 0);
  assert.ok((await openai.vectorStores.delete(store.id)).deleted);
});

test('assistants whose runs are polled', async () => {
  const assistant = await openai.beta.assistants.create({ model, name: 'Tutor' });
  const thread = await openai.beta.threads.create({ messages: hi.messages });
  const run = await openai.beta.threads.runs.createAndPoll(thread.id, { assistant_id: assistant.id });
  assert.equal(run.status, 'completed');
  assert.equal((await all(openai.beta.threads.messages.list(thread.id))).length, 2);
  assert.equal((await all(openai.beta.threads.runs.steps.list(run.id, { thread_id: thread.id }))).length, 1);
  assert.ok((await openai.beta.assistants.delete(assistant.id)).deleted);
});

test('assistants whose runs are streamed', async () => {
  const assistant = await openai.beta.assistants.create({ model });
  const thread = await openai.beta.threads.create({ messages: hi.messages });
  const stream = openai.beta.threads.runs.stream(thread.id, { assistant_id: assistant.id });
  assert.equal((await stream.finalRun()).status, 'completed');
  assert.match((await stream.finalMessages())[0].content[0].text.value, /Hi/);
});
