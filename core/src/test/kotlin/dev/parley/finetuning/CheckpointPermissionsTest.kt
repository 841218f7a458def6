package dev.parley.finetuning

import dev.parley.Deleted
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.PermissionDeniedException
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import java.time.Instant

class CheckpointPermissionsTest : AnnotationSpec() {
    private val model = "ft:gpt-4o-mini-2024-07-18:org:weather:B7R9VjQd"
    private val path = "/v1/fine_tuning/checkpoints/$model/permissions"

    private fun permission(id: String) =
        """{"object":"checkpoint.permission","id":"$id","created_at":1721764867,"project_id":"proj_1"}"""

    @Test
    fun `a permission is created`() = runTest {
        val service = FakeService(this, answer(list(permission("cp_1"))))
        val permissions = service.client().fineTuning.checkpoints.permissions
            .create(model, CheckpointPermissionRequest(listOf("proj_1")))
        service.seen.single().call shouldBe "POST $path"
        json(service.seen.single().body) shouldBe json("""{"project_ids":["proj_1"]}""")
        permissions shouldBe listOf(
            CheckpointPermission("cp_1", Instant.ofEpochSecond(1_721_764_867), "proj_1", "checkpoint.permission"),
        )
    }

    @Test
    fun `permissions are listed page by page`() = runTest {
        val service = FakeService(this, answer(list(permission("cp_1"), more = true)), answer(list(permission("cp_2"))))
        val request = CheckpointPermissionListRequest("proj_1", 1, "cp_0", PermissionOrder.DESCENDING)
        service.client().fineTuning.checkpoints.permissions.list(model, request).all().toList().map { it.id } shouldBe
            listOf("cp_1", "cp_2")
        val (first, second) = service.seen
        first.call shouldBe "GET $path"
        first.query shouldBe mapOf(
            "project_id" to listOf("proj_1"),
            "after" to listOf("cp_0"),
            "limit" to listOf("1"),
            "order" to listOf("descending"),
        )
        second.query shouldBe first.query + ("after" to listOf("cp_1"))
    }

    @Test
    fun `a permission is known by its id alone, and a blank cursor is none`() = runTest {
        val service = FakeService(this, answer("""{"data":[{"id":"cp_1"}]}"""))
        val request = CheckpointPermissionListRequest(limit = 101, after = "")
        service.client().fineTuning.checkpoints.permissions.list(model, request).data shouldBe
            listOf(CheckpointPermission("cp_1"))
        service.seen.single().query shouldBe mapOf("limit" to listOf("101"))
    }

    @Test
    fun `a permission is deleted`() = runTest {
        val service = FakeService(this, answer("""{"object":"checkpoint.permission","id":"cp_1","deleted":true}"""))
        service.client().fineTuning.checkpoints.permissions.delete(model, "cp_1") shouldBe
            Deleted("cp_1", true, "checkpoint.permission")
        service.seen.single().call shouldBe "DELETE $path/cp_1"
    }

    @Test
    fun `an id that could not stand in a path is refused by name`() = runTest {
        val service = FakeService(this, answer("{}"))
        val permissions = service.client().fineTuning.checkpoints.permissions
        val request = CheckpointPermissionRequest(listOf("proj_1"))
        val calls: List<Pair<String, suspend (String) -> Any?>> = listOf(
            "checkpoint" to { permissions.create(it, request) },
            "checkpoint" to { permissions.list(it) },
            "checkpoint" to { permissions.delete(it, "cp_1") },
            "id" to { permissions.delete(model, it) },
        )
        for ((name, call) in calls) {
            shouldThrow<IllegalArgumentException> { call("..") }.message shouldStartWith "$name must not "
        }
        service.seen.size shouldBe 0
    }

    @Test
    fun `who is no admin is told`() = runTest {
        val service = FakeService(this, error(403))
        shouldThrow<PermissionDeniedException> { service.client().fineTuning.checkpoints.permissions.list(model) }
    }
}
