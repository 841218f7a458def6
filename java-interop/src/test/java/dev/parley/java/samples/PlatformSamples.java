package dev.parley.java.samples;

import dev.parley.FileSource;
import dev.parley.chatkit.ChatKitExpiration;
import dev.parley.chatkit.ChatKitThreadItem;
import dev.parley.java.OpenAIClient;
import dev.parley.java.chatkit.ChatKitSessionRequestBuilder;
import dev.parley.java.chatkit.ChatKitThreadListRequestBuilder;
import dev.parley.java.chatkit.ChatKitWorkflowBuilder;
import dev.parley.java.containers.ContainerFileRequestBuilder;
import dev.parley.java.containers.ContainerRequestBuilder;
import dev.parley.java.responses.ResponseRequestBuilder;
import dev.parley.java.responses.tools.CodeInterpreterToolBuilder;
import dev.parley.java.usage.CompletionsUsageRequestBuilder;
import dev.parley.java.usage.CostsRequestBuilder;
import dev.parley.provenance.ContentProvenanceCheckRequest;
import dev.parley.responses.tools.CodeContainer;
import dev.parley.usage.CompletionsUsageGroup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What the services of containers, skills, provenance and ChatKit show in their Javadoc. */
@SuppressWarnings("unused")
final class PlatformSamples {
    void containers(OpenAIClient openai) {
        var container = openai.containers().create(ContainerRequestBuilder.of("Report").build()).join();
        var prices = ContainerFileRequestBuilder.of().file(FileSource.of(Path.of("prices.csv"))).build();
        openai.containers().files().create(container.id(), prices).join();
        var tool = CodeInterpreterToolBuilder.of(CodeContainer.existing(container.id())).build();
        var question = "Plot the prices, and save the plot as a file.";
        var request = ResponseRequestBuilder.of().model("gpt-5.2").input(question).addTool(tool).build();
        var response = openai.responses().create(request).join();
        openai.containers().files().saveAll(response, Path.of("plots")).join().forEach(saved -> System.out.println(saved.path()));
        openai.containers().delete(container.id()).join();
    }

    void containerFiles(OpenAIClient openai) {
        var files = openai.containers().files();
        var added = files.create("cntr_abc123", ContainerFileRequestBuilder.of().fileId("file-abc123").build()).join();
        System.out.println(files.content("cntr_abc123", added.id()).bytes().join().length);
        files.list("cntr_abc123").join().all().forEach(file -> System.out.println(file.path())).join();
        files.delete("cntr_abc123", added.id()).join();
    }

    void skills(OpenAIClient openai) {
        var skill = openai.skills().uploadFolder(Path.of("skills/invoices")).join();
        var version = openai.skills().versions().uploadFolder(skill.id(), Path.of("skills/invoices"), true).join();
        System.out.println(skill.name() + ": version " + version.version());
        var office = ContainerRequestBuilder.of("Office").addSkill(skill.reference()).build();
        openai.containers().create(office).join();
        openai.skills().content(skill.id()).saveTo(Path.of("invoices.zip")).join();
        openai.skills().delete(skill.id()).join();
    }

    void skillVersions(OpenAIClient openai) {
        var versions = openai.skills().versions();
        var draft = versions.uploadFolder("skill_abc123", Path.of("skills/invoices")).join();
        versions.list("skill_abc123").join().all().forEach(each -> System.out.println(each.version())).join();
        versions.content("skill_abc123", draft.version()).saveTo(Path.of("invoices.zip")).join();
        versions.delete("skill_abc123", draft.version()).join();
    }

    void contentProvenanceChecks(OpenAIClient openai) {
        var picture = FileSource.of(Path.of("picture.png"));
        var check = openai.contentProvenanceChecks().create(new ContentProvenanceCheckRequest(picture)).join();
        check.results().forEach(result -> System.out.println(result.outcome() + " by " + result.model()));
        System.out.println(check.detected() ? "generated" : "unknown");
    }

    void usage(OpenAIClient openai) {
        var start = Instant.parse("2026-01-01T00:00:00Z");
        var request = CompletionsUsageRequestBuilder.of(start).addGroupBy(CompletionsUsageGroup.MODEL).build();
        openai.usage().completions(request).join().all().forEach(bucket -> bucket.results().forEach(used ->
            System.out.println(bucket.startTime() + " " + used.model() + ": " + used.inputTokens()))).join();
        var costs = openai.usage().costs(CostsRequestBuilder.of(start).build()).join();
        costs.data().forEach(bucket -> bucket.results().forEach(paid -> System.out.println(paid.amount())));
    }

    void chatKit(OpenAIClient openai) {
        var workflow = ChatKitWorkflowBuilder.of("wf_abc123").build();
        var request = ChatKitSessionRequestBuilder.of(workflow, "user-1").build();
        System.out.println(openai.chatKit().sessions().create(request).join().clientSecret().length());
        var threads = ChatKitThreadListRequestBuilder.of().user("user-1").build();
        openai.chatKit().threads().list(threads).join().all().forEach(thread -> System.out.println(thread.title())).join();
    }

    void chatKitSessions(OpenAIClient openai) {
        var workflow = ChatKitWorkflowBuilder.of("wf_abc123").build();
        var request = ChatKitSessionRequestBuilder.of(workflow, "user-1")
            .expiresAfter(ChatKitExpiration.afterCreation(Duration.ofMinutes(5)))
            .build();
        var session = openai.chatKit().sessions().create(request).join();
        System.out.println("until " + session.expiresAt());
        openai.chatKit().sessions().cancel(session.id()).join();
    }

    void chatKitThreads(OpenAIClient openai) {
        var threads = openai.chatKit().threads();
        var thread = threads.retrieve("cthr_abc123").join();
        threads.listItems(thread.id()).join().data().forEach(item -> {
            if (item instanceof ChatKitThreadItem.UserMessage message) System.out.println(message.text());
        });
        threads.delete(thread.id()).join();
    }
}
