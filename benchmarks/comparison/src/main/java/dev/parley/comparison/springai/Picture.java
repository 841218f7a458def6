package dev.parley.comparison.springai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.ai.image.ImagePrompt;
import org.springframework.ai.openai.OpenAiImageModel;
import org.springframework.ai.openai.OpenAiImageOptions;

final class Picture {
    static void run(String key, String url, Path file) throws IOException {
        OpenAiImageModel model = OpenAiImageModel.builder().options(
            OpenAiImageOptions.builder().apiKey(key).baseUrl(url).model("gpt-image-1.5").build()).build();
        String base64 = model.call(new ImagePrompt("Two ships")).getResult().getOutput().getB64Json();
        Files.write(file, Base64.getDecoder().decode(base64));
    }
}
