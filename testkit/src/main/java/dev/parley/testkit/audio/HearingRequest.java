package dev.parley.testkit.audio;

import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.FormData;
import dev.parley.testkit.service.FormPart;
import dev.parley.testkit.service.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A request to write down what is heard, read for what the answer depends on. */
record HearingRequest(FormData form, FormPart file, String model) {
    private static final String WHISPER = "whisper-1";
    private static final List<String> KINDS =
        List.of("flac", "m4a", "mp3", "mp4", "mpeg", "mpga", "oga", "ogg", "wav", "webm");
    private static final List<String> FORMATS =
        List.of("json", "text", "srt", "verbose_json", "vtt", "diarized_json");

    static HearingRequest of(FormData form) {
        return new HearingRequest(form, form.file("file"), form.required("model"));
    }

    String fileName() {
        return file.fileName();
    }

    byte[] sound() {
        return file.content().bytes();
    }

    String format() {
        String format = form.text("response_format");
        return format == null ? "json" : format;
    }

    String language() {
        return "de".equals(form.text("language")) ? "german" : "english";
    }

    List<String> granularities() {
        return form.texts("timestamp_granularities");
    }

    boolean wantsLogprobs() {
        return form.texts("include").contains("logprobs");
    }

    boolean wantsSpeakers() {
        return format().equals("diarized_json");
    }

    boolean streams() {
        return "true".equals(form.text("stream")) && isBilledByTokens();
    }

    boolean isWhisper() {
        return model.equals(WHISPER);
    }

    boolean isBilledByTokens() {
        return !isWhisper();
    }

    List<String> speakers() {
        List<String> speakers = new ArrayList<>(form.texts("known_speaker_names"));
        speakers.addAll(List.of("A", "B"));
        return speakers;
    }

    /** Refuses what the service would refuse. */
    void check() {
        String kind = fileName().substring(fileName().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            throw refusal("Invalid file format. Supported formats: " + KINDS, "file", "unsupported_file_format");
        }
        if (!FORMATS.contains(format())) throw Checks.invalid("response_format", format());
        if (!formatsOfModel().contains(format())) throw incompatible();
        checkTemperature();
        if (!granularities().isEmpty() && !format().equals("verbose_json")) {
            throw refusal("timestamp_granularities need response_format 'verbose_json'.", "timestamp_granularities",
                "unsupported_value");
        }
        if (form.texts("known_speaker_names").size() != form.texts("known_speaker_references").size()) {
            throw refusal("Each of known_speaker_names needs one of known_speaker_references.",
                "known_speaker_references", "invalid_value");
        }
    }

    private void checkTemperature() {
        String temperature = form.text("temperature");
        if (temperature == null) return;
        if (!temperature.matches("0(\\.\\d*)?|1(\\.0*)?|\\.\\d+")) throw Checks.invalid("temperature", temperature);
    }

    private List<String> formatsOfModel() {
        if (isWhisper()) return FORMATS.subList(0, FORMATS.size() - 1);
        return model.endsWith("-diarize") ? List.of("json", "text", "diarized_json") : List.of("json", "text");
    }

    private Refusal incompatible() {
        return refusal("response_format '" + format() + "' is not compatible with model '" + model + "'. Use one of "
            + formatsOfModel() + " instead.", "response_format", "unsupported_value");
    }

    private static Refusal refusal(String message, String param, String code) {
        return new Refusal(message).param(param).code(code);
    }
}
