package dev.parley.java.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parley.FileSource;
import dev.parley.images.Image;
import dev.parley.images.ImageEditRequest;
import dev.parley.images.ImageEvent;
import dev.parley.images.ImageGenerationRequest;
import dev.parley.images.ImageSize;
import dev.parley.java.OpenAIClient;
import dev.parley.testkit.FakeOpenAI;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a Java program writes to have images made. */
@Timeout(30)
class ImagesTest {
    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();
    private final ImageGenerationRequest request =
        ImageGenerationRequestBuilder.of("An otter").model("gpt-image-1.5").size(ImageSize.SIZE_1536X1024).build();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void generatesSavesAndEdits() throws IOException {
        Path otter = folder.resolve("otter.png");
        openai.images().generate(request).join().data().get(0).saveTo(otter);
        assertEquals(1536, ImageIO.read(otter.toFile()).getWidth());
        ImageEditRequest hats =
            ImageEditRequestBuilder.of(List.of(FileSource.of(otter)), "Hats").n(2).size(ImageSize.SIZE_1024X1024).build();
        Path hat = folder.resolve("hat.png");
        for (Image image : openai.images().edit(hats).join().data()) {
            image.saveTo(hat);
            assertEquals(1024, ImageIO.read(hat.toFile()).getWidth());
        }
    }

    @Test
    void watchesAnImageComeIntoSight() throws IOException {
        ImageGenerationRequest watched = ImageGenerationRequestBuilder.from(request).partialImages(2).build();
        List<ImageEvent> events = openai.images().streamGeneration(watched).toList().join();
        assertEquals(3, events.size());
        assertInstanceOf(ImageEvent.PartialImage.class, events.get(0));
        Path otter = folder.resolve("otter.png");
        assertInstanceOf(ImageEvent.Completed.class, events.get(2)).saveTo(otter);
        assertEquals(1024, ImageIO.read(otter.toFile()).getHeight());
    }
}
