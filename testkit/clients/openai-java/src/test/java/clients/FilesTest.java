package clients;

import static clients.Client.OPENAI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openai.core.http.HttpResponse;
import com.openai.models.batches.Batch;
import com.openai.models.batches.BatchCreateParams;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FileObject;
import com.openai.models.files.FilePurpose;
import com.openai.models.finetuning.jobs.FineTuningJob;
import com.openai.models.finetuning.jobs.JobCreateParams;
import com.openai.models.uploads.Upload;
import com.openai.models.uploads.UploadCompleteParams;
import com.openai.models.uploads.UploadCreateParams;
import com.openai.models.uploads.parts.PartCreateParams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FilesTest {
    private static final String BATCH = "{\"custom_id\":\"1\",\"method\":\"POST\",\"url\":\"/v1/chat/completions\",\"body\":"
        + "{\"model\":\"gpt-5.2\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}}\n";
    private static final String EXAMPLE =
        "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"},{\"role\":\"assistant\",\"content\":\"Ho\"}]}\n";

    @Test
    void uploadReadAndDelete() throws IOException {
        FileObject file = upload("ünü.jsonl", BATCH, FilePurpose.BATCH);
        assertEquals("ünü.jsonl", file.filename());
        assertEquals(file.id(), OPENAI.files().retrieve(file.id()).id());
        assertTrue(OPENAI.files().list().autoPager().stream().anyMatch(one -> one.id().equals(file.id())));
        try (HttpResponse content = OPENAI.files().content(file.id())) {
            assertEquals(BATCH, new String(content.body().readAllBytes(), StandardCharsets.UTF_8));
        }
        assertTrue(OPENAI.files().delete(file.id()).deleted());
    }

    @Test
    void uploadInParts() {
        Upload upload = OPENAI.uploads().create(UploadCreateParams.builder().bytes(2).filename("a.txt").mimeType("text/plain")
            .purpose(FilePurpose.USER_DATA).build());
        String first = OPENAI.uploads().parts().create(upload.id(), PartCreateParams.builder().data("a".getBytes()).build()).id();
        String second = OPENAI.uploads().parts().create(upload.id(), PartCreateParams.builder().data("b".getBytes()).build()).id();
        Upload done = OPENAI.uploads().complete(upload.id(),
            UploadCompleteParams.builder().addPartId(first).addPartId(second).build());
        assertEquals(2, done.file().orElseThrow().bytes());
        assertEquals(Upload.Status.COMPLETED, done.status());
    }

    @Test
    void batches() {
        Batch batch = OPENAI.batches().create(BatchCreateParams.builder()
            .inputFileId(upload("batch.jsonl", BATCH, FilePurpose.BATCH).id())
            .endpoint(BatchCreateParams.Endpoint.V1_CHAT_COMPLETIONS)
            .completionWindow(BatchCreateParams.CompletionWindow._24H).build());
        assertEquals(batch.id(), OPENAI.batches().retrieve(batch.id()).id());
        assertTrue(OPENAI.batches().list().data().size() > 0);
    }

    @Test
    void fineTuning() {
        FineTuningJob job = OPENAI.fineTuning().jobs().create(JobCreateParams.builder().model("gpt-4o-mini-2024-07-18")
            .trainingFile(upload("train.jsonl", EXAMPLE.repeat(10), FilePurpose.FINE_TUNE).id()).build());
        assertEquals(job.id(), OPENAI.fineTuning().jobs().retrieve(job.id()).id());
        assertTrue(OPENAI.fineTuning().jobs().listEvents(job.id()).data().size() > 0);
        assertTrue(OPENAI.fineTuning().jobs().list().data().size() > 0);
    }

    private static FileObject upload(String name, String text, FilePurpose purpose) {
        return OPENAI.files().create(FileCreateParams.builder().file(Client.file(name, text)).purpose(purpose).build());
    }
}
