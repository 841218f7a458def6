package dev.parley.comparison.langchain4j;

import dev.langchain4j.model.openai.OpenAiImageModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

final class Picture {
    static void run(String key, String url, Path file) throws IOException {
        String base64 = OpenAiImageModel.builder().apiKey(key).baseUrl(url).modelName("gpt-image-1.5").build()
            .generate("Two ships").content().base64Data();
        Files.write(file, Base64.getDecoder().decode(base64));
    }
}
