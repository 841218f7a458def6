package dev.parley.java.samples;

import dev.parley.finetuning.CheckpointPermissionRequest;
import dev.parley.finetuning.GraderValidationRequest;
import dev.parley.finetuning.StringOperation;
import dev.parley.java.OpenAIClient;
import dev.parley.java.finetuning.FineTuningJobRequestBuilder;
import dev.parley.java.finetuning.GraderRunRequestBuilder;
import dev.parley.java.finetuning.GraderStringCheckBuilder;
import java.util.List;

/** What the services of fine-tuning show in their Javadoc. */
final class FineTuningSamples {
    void fineTuning(OpenAIClient openai) {
        var request = FineTuningJobRequestBuilder.of("gpt-4o-mini", "file-abc123").build();
        var job = openai.fineTuning().jobs().create(request).join();
        var trained = openai.fineTuning().jobs().poll(job.id()).join();
        System.out.println(trained.fineTunedModel());
    }

    void fineTuningJobs(OpenAIClient openai) {
        var request = FineTuningJobRequestBuilder.of("gpt-4o-mini", "file-abc123").suffix("tutor").build();
        var job = openai.fineTuning().jobs().create(request).join();
        openai.fineTuning().jobs().followEvents(job.id()).forEach(event -> System.out.println(event.message())).join();
        var trained = openai.fineTuning().jobs().poll(job.id()).join();
        System.out.println(trained.fineTunedModel());
    }

    void fineTuningCheckpoints(OpenAIClient openai) {
        var checkpoints = openai.fineTuning().jobs().checkpoints("ftjob-abc123").join();
        for (var checkpoint : checkpoints.data()) {
            var name = checkpoint.fineTunedModelCheckpoint();
            var permissions = openai.fineTuning().checkpoints().permissions().list(name).join();
            permissions.data().forEach(permission -> System.out.println(name + " for " + permission.projectId()));
        }
    }

    void checkpointPermissions(OpenAIClient openai) {
        var model = "ft:gpt-4o-mini-2024-07-18:org:weather:B7R9VjQd";
        var permissions = openai.fineTuning().checkpoints().permissions();
        permissions.create(model, new CheckpointPermissionRequest(List.of("proj_abc123"))).join();
        permissions.list(model).join().all().forEach(each -> System.out.println(each.projectId())).join();
    }

    void fineTuningGraders(OpenAIClient openai) {
        var grader = GraderStringCheckBuilder
            .of("same city", "{{sample.output_text}}", "{{item.city}}", StringOperation.EQ)
            .build();
        openai.fineTuning().graders().validate(new GraderValidationRequest(grader)).join();
        var run = openai.fineTuning().graders().run(GraderRunRequestBuilder.of(grader, "Paris").build()).join();
        System.out.println("reward " + run.reward() + ", errors " + run.metadata().errors());
    }
}
