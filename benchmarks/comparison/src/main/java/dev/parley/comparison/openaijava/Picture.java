package dev.parley.comparison.openaijava;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.images.ImageGenerateParams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

final class Picture {
    static void run(String key, String url, Path file) throws IOException {
        OpenAIClient openai = OpenAIOkHttpClient.builder().apiKey(key).baseUrl(url).build();
        String base64 = openai.images().generate(
            ImageGenerateParams.builder().prompt("Two ships").model("gpt-image-1.5").build())
            .data().orElseThrow().get(0).b64Json().orElseThrow();
        Files.write(file, Base64.getDecoder().decode(base64));
        openai.close();
    }
}
