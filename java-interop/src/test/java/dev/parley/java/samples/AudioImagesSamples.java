package dev.parley.java.samples;

import dev.parley.FileSource;
import dev.parley.audio.CustomVoiceRequest;
import dev.parley.audio.SpeechEvent;
import dev.parley.audio.SpeechFormat;
import dev.parley.audio.SubtitleFormat;
import dev.parley.audio.VoiceConsentRequest;
import dev.parley.audio.VoiceConsentUpdateRequest;
import dev.parley.generation.Voice;
import dev.parley.images.ImageSize;
import dev.parley.java.OpenAIClient;
import dev.parley.java.audio.SpeechRequestBuilder;
import dev.parley.java.audio.TranscriptionRequestBuilder;
import dev.parley.java.audio.TranslationRequestBuilder;
import dev.parley.java.images.ImageEditRequestBuilder;
import dev.parley.java.images.ImageGenerationRequestBuilder;
import dev.parley.java.videos.VideoRequestBuilder;
import dev.parley.videos.VideoRemixRequest;
import java.nio.file.Path;
import java.util.List;

/** What the services of audio, images and videos show in their Javadoc. */
@SuppressWarnings({"deprecation", "unused"})
final class AudioImagesSamples {
    void audio(OpenAIClient openai) {
        var speech = SpeechRequestBuilder.of("gpt-4o-mini-tts", "Good morning.", Voice.CORAL).build();
        openai.audio().speech().create(speech).saveTo(Path.of("hello.mp3")).join();

        var recording = FileSource.of(Path.of("hello.mp3"));
        var request = TranscriptionRequestBuilder.of(recording, "gpt-4o-transcribe").build();
        System.out.println(openai.audio().transcriptions().create(request).join().text());
    }

    void speech(OpenAIClient openai) {
        var request = SpeechRequestBuilder.of("gpt-4o-mini-tts", "Good morning.", Voice.CORAL)
            .responseFormat(SpeechFormat.WAV)
            .build();
        openai.audio().speech().create(request).saveTo(Path.of("hello.wav")).join();

        openai.audio().speech().stream(request).forEach(event -> {
            if (event instanceof SpeechEvent.AudioDelta delta) System.out.println(delta.bytes().length + " more bytes");
        }).join();
    }

    void transcriptions(OpenAIClient openai) {
        var file = FileSource.of(Path.of("meeting.wav"));
        var request = TranscriptionRequestBuilder.of(file, "gpt-4o-transcribe").build();
        System.out.println(openai.audio().transcriptions().create(request).join().text());

        var subtitled = TranscriptionRequestBuilder.of(file, "whisper-1").build();
        var subtitles = openai.audio().transcriptions().createSubtitles(subtitled, SubtitleFormat.SRT).join();
        subtitles.cues().forEach(cue -> System.out.println(cue.start() + " to " + cue.end() + ": " + cue.text()));
    }

    void translations(OpenAIClient openai) {
        var interview = FileSource.of(Path.of("interview.mp3"));
        var request = TranslationRequestBuilder.of(interview, "whisper-1").build();
        System.out.println(openai.audio().translations().create(request).join().text());

        var verbose = openai.audio().translations().createVerbose(request).join();
        System.out.println(verbose.duration());
    }

    void voices(OpenAIClient openai) {
        var sample = FileSource.of(Path.of("sample.wav"));
        var custom = openai.audio().voices().create(new CustomVoiceRequest("Support", sample, "cons_abc123")).join();
        var request = SpeechRequestBuilder.of("gpt-4o-mini-tts", "How can I help?", custom.voice()).build();
        openai.audio().speech().create(request).saveTo(Path.of("help.mp3")).join();
    }

    void voiceConsents(OpenAIClient openai) {
        var recording = FileSource.of(Path.of("consent.wav"));
        var consents = openai.audio().voiceConsents();
        var consent = consents.create(new VoiceConsentRequest("Support", recording, "en-US")).join();
        consents.update(consent.id(), new VoiceConsentUpdateRequest("Support, spring")).join();
        consents.list().join().all().forEach(each -> System.out.println(each.name())).join();
        consents.delete(consent.id()).join();
    }

    void images(OpenAIClient openai) {
        var request = ImageGenerationRequestBuilder.of("A cute baby sea otter")
            .model("gpt-image-1.5")
            .size(ImageSize.SIZE_1024X1024)
            .build();
        var otter = openai.images().generate(request).join().data().get(0);
        openai.images().save(otter, Path.of("otter.png")).join();

        var images = List.of(FileSource.of(Path.of("otter.png")));
        var edit = ImageEditRequestBuilder.of(images, "Put a beret on the otter").build();
        openai.images().save(openai.images().edit(edit).join().data().get(0), Path.of("beret.png")).join();
    }

    void videos(OpenAIClient openai) {
        var request = VideoRequestBuilder.of("A calico cat playing a piano on stage").model("sora-2").build();
        var video = openai.videos().createAndPoll(request).join();
        openai.videos().content(video.id()).saveTo(Path.of("cat.mp4")).join();

        var remix = openai.videos().remix(video.id(), new VideoRemixRequest("The cat takes a bow")).join();
        openai.videos().poll(remix.id()).join();
    }
}
