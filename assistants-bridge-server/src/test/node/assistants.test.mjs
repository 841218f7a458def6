import assert from 'node:assert/strict';
import test from 'node:test';
import { all, hi, model, openai, upload, weather } from './client.mjs';

const { assistants, threads } = openai.beta;
const tool = { type: 'function', function: { name: 'weather', parameters: weather } };
const thread = async () => (await threads.create({ messages: hi.messages })).id;
const assistant = async (more) => (await assistants.create({ model, ...more })).id;

test('assistants', async () => {
  const made = await assistants.create({ model, name: 'Tutor', instructions: 'Be brief.', metadata: { a: 'b' } });
  assert.equal((await assistants.retrieve(made.id)).name, 'Tutor');
  assert.equal((await assistants.update(made.id, { name: 'Teacher' })).name, 'Teacher');
  assert.ok((await all(assistants.list({ limit: 1 }))).some((one) => one.id === made.id));
  assert.ok((await assistants.delete(made.id)).deleted);
  await assert.rejects(assistants.retrieve(made.id), { status: 404 });
});

test('threads and messages', async () => {
  const id = await thread();
  assert.equal((await threads.update(id, { metadata: { a: 'b' } })).metadata.a, 'b');
  const message = await threads.messages.create(id, { role: 'user', content: [{ type: 'text', text: 'And?' }] });
  assert.equal((await threads.messages.retrieve(message.id, { thread_id: id })).content[0].text.value, 'And?');
  const listed = await all(threads.messages.list(id, { order: 'asc', limit: 1 }));
  assert.deepEqual(listed.map((one) => one.content[0].text.value), ['Hi', 'And?']);
  assert.ok((await threads.messages.delete(message.id, { thread_id: id })).deleted);
  assert.ok((await threads.delete(id)).deleted);
  await assert.rejects(threads.retrieve(id), { status: 404 });
});

test('a run that is polled', async () => {
  const id = await thread();
  const run = await threads.runs.createAndPoll(id, { assistant_id: await assistant() });
  assert.equal(run.status, 'completed');
  assert.ok(run.usage.total_tokens > 0);
  const answer = (await threads.messages.list(id, { run_id: run.id })).data[0];
  assert.match(answer.content[0].text.value, /Hi/);
  const steps = await all(threads.runs.steps.list(run.id, { thread_id: id }));
  assert.equal(steps[0].step_details.message_creation.message_id, answer.id);
  assert.equal((await all(threads.runs.list(id))).length, 1);
});

test('a thread and its run in one call', async () => {
  const run = await threads.createAndRunPoll({ assistant_id: await assistant(), thread: { messages: hi.messages } });
  assert.equal(run.status, 'completed');
});

test('functions whose outputs are submitted', async () => {
  const id = await thread();
  const run = await threads.runs.createAndPoll(id, { assistant_id: await assistant({ tools: [tool] }) });
  assert.equal(run.status, 'requires_action');
  const tool_outputs = run.required_action.submit_tool_outputs.tool_calls.map((call) => ({ tool_call_id: call.id, output: 'sunny' }));
  const ended = await threads.runs.submitToolOutputsAndPoll(run.id, { thread_id: id, tool_outputs });
  assert.equal(ended.status, 'completed');
});

test('a stream, by the helper', async () => {
  const seen = { texts: '', steps: 0, messages: 0 };
  const stream = threads.runs.stream(await thread(), { assistant_id: await assistant() })
    .on('textDelta', (delta) => { seen.texts += delta.value; })
    .on('runStepDone', () => { seen.steps += 1; })
    .on('messageDone', () => { seen.messages += 1; });
  assert.equal((await stream.finalRun()).status, 'completed');
  assert.equal((await stream.finalMessages())[0].content[0].text.value, seen.texts);
  assert.deepEqual([seen.steps, seen.messages], [1, 1]);
  assert.equal((await stream.finalRunSteps()).length, 1);
});

test('a stream of a thread and its run', async () => {
  const stream = threads.createAndRunStream({ assistant_id: await assistant(), thread: { messages: hi.messages } });
  const events = await all(stream);
  assert.equal(events[0].event, 'thread.created');
  assert.equal(events.at(-1).event, 'thread.run.completed');
});

test('functions in a stream, whose outputs are submitted in another', async () => {
  const id = await thread();
  const calls = [];
  const first = threads.runs.stream(id, { assistant_id: await assistant({ tools: [tool] }) })
    .on('toolCallDone', (call) => calls.push(call));
  const run = await first.finalRun();
  assert.equal(run.status, 'requires_action');
  assert.ok(JSON.parse(calls[0].function.arguments).city !== undefined);
  const tool_outputs = [{ tool_call_id: calls[0].id, output: 'sunny' }];
  const second = threads.runs.submitToolOutputsStream(run.id, { thread_id: id, tool_outputs });
  assert.equal((await second.finalRun()).status, 'completed');
  assert.ok((await second.finalMessages()).length > 0);
});

test('files that are searched', async () => {
  const file = await upload('otters.txt', 'otters swim', 'assistants');
  const id = await assistant({
    tools: [{ type: 'file_search' }], tool_resources: { file_search: { vector_stores: [{ file_ids: [file.id] }] } },
  });
  assert.equal((await assistants.retrieve(id)).tool_resources.file_search.vector_store_ids.length, 1);
  assert.equal((await threads.runs.createAndPoll(await thread(), { assistant_id: id })).status, 'completed');
});

test('what is none is refused', async () => {
  await assert.rejects(threads.runs.create('thread_none', { assistant_id: 'asst_none' }), { status: 404 });
  await assert.rejects(threads.create({ messages: [{ role: 'judge', content: 'Hi' }] }), { status: 400 });
});

test('other calls go to the service', async () => {
  assert.match((await openai.chat.completions.create(hi)).choices[0].message.content, /Hi/);
  assert.ok((await all(await openai.chat.completions.create({ ...hi, stream: true }))).length > 1);
});
