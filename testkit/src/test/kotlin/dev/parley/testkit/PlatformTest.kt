package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

/** What the fake refuses of containers, skills, provenance and ChatKit, and what it leaves out. */
class PlatformTest : AnnotationSpec() {
    @Test
    fun `a container needs a name and files that there are, and tells no secret`() = withFake { _, client ->
        client.post("/containers", "{}").error.at("param") shouldBe "name"
        client.post("/containers", """{"name":"A","file_ids":["file-0"]}""").statusCode() shouldBe 404
        val network = """"network_policy":{"type":"allowlist","allowed_domains":["a.com"],
            "domain_secrets":[{"domain":"a.com","name":"T","value":"very-secret"}]}"""
        val created = client.post("/containers", """{"name":"A",$network}""")
        ("very-secret" in created.body()) shouldBe false
        created.json.at("network_policy", "allowed_domains", 0) shouldBe "a.com"
        val files = "/containers/${created.json.at("id")}/files"
        client.post(files, "{}").error.at("param") shouldBe "file_id"
        client.form(files, "file" to FILE).json.at("path") shouldBe "/mnt/data/file.bin"
        client.get("$files/cfile_0").error.at("param") shouldBe "file_id"
        client.get("/containers/cntr_0").statusCode() shouldBe 404
    }

    @Test
    fun `a skill needs a manifest`() = withFake { _, client ->
        client.form("/skills", "name" to "a").error.at("param") shouldBe "files"
        client.form("/skills", "files[]" to FILE).error.at("message") shouldBe
            "Skills must have a SKILL.md with a name and a description."
        client.get("/skills/skill_0").error.at("param") shouldBe "skill_id"
    }

    @Test
    fun `a provenance check needs a file`() = withFake { _, client ->
        client.form("/content_provenance_checks", "name" to "a").error.at("param") shouldBe "file"
        client.form(
            "/content_provenance_checks",
            "file" to FILE,
        ).json.at("results", 1, "outcome") shouldBe "not_detected"
    }

    @Test
    fun `ChatKit needs its beta`() = withFake { _, client ->
        client.get("/chatkit/threads").error.at("code") shouldBe "invalid_beta"
        client.post("/chatkit/sessions", """{"workflow":{"id":"wf_1"},"user":"u"}""").error.at("code") shouldBe
            "invalid_beta"
    }
}
