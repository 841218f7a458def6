import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { toFile } from 'openai';
import { all, openai } from './client.mjs';

const speech = async () => Buffer.from(await (await openai.audio.speech.create({
  model: 'tts-1', voice: 'alloy', input: 'Hi',
})).arrayBuffer());

const recording = async () => toFile(await speech(), 'speech.mp3');

const image = async () => (await openai.images.generate({ model: 'gpt-image-1', prompt: 'an otter' })).data[0].b64_json;

test('speech', async () => {
  assert.ok((await speech()).length > 0);
});

test('transcription', async () => {
  assert.ok((await openai.audio.transcriptions.create({ file: await recording(), model: 'whisper-1' })).text);
});

test('transcription with words', async () => {
  const heard = await openai.audio.transcriptions.create({
    file: await recording(), model: 'whisper-1', response_format: 'verbose_json', timestamp_granularities: ['word', 'segment'],
  });
  assert.ok(heard.words.length > 0 && heard.segments.length > 0);
});

test('transcription as subtitles', async () => {
  assert.match(await openai.audio.transcriptions.create({
    file: await recording(), model: 'whisper-1', response_format: 'srt',
  }), /-->/);
});

test('transcription, streamed', async () => {
  const events = await all(await openai.audio.transcriptions.create({
    file: await recording(), model: 'gpt-4o-transcribe', stream: true,
  }));
  assert.equal(events.at(-1).type, 'transcript.text.done');
});

test('translation', async () => {
  assert.ok((await openai.audio.translations.create({ file: await recording(), model: 'whisper-1' })).text);
});

test('images', async () => {
  assert.ok(Buffer.from(await image(), 'base64').length > 0);
});

test('images, streamed', async () => {
  const events = await all(await openai.images.generate({
    model: 'gpt-image-1', prompt: 'an otter', stream: true, partial_images: 1,
  }));
  assert.equal(events.at(-1).type, 'image_generation.completed');
});

test('image edits', async () => {
  const picture = await toFile(Buffer.from(await image(), 'base64'), 'picture.png', { type: 'image/png' });
  assert.ok((await openai.images.edit({ model: 'gpt-image-1', image: [picture, picture], prompt: 'a hat' })).data[0].b64_json);
});

test('videos', async () => {
  const video = await openai.videos.create({ model: 'sora-2', prompt: 'an otter' });
  let seen = video;
  for (let look = 0; look < 100 && seen.status !== 'completed'; look++) {
    await setTimeout(100);
    seen = await openai.videos.retrieve(video.id);
  }
  assert.equal(seen.status, 'completed');
  assert.ok((await (await openai.videos.downloadContent(video.id)).arrayBuffer()).byteLength > 0);
});
