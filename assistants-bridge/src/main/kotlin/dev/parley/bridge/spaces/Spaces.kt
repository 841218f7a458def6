package dev.parley.bridge.spaces

import dev.parley.bridge.call.BridgeRequest
import dev.parley.bridge.call.Refusal
import dev.parley.bridge.call.Service
import dev.parley.bridge.json.id
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.objects
import dev.parley.bridge.json.text
import dev.parley.bridge.json.with
import dev.parley.bridge.records.Records
import dev.parley.bridge.store.Store
import kotlinx.serialization.json.JsonObject
import java.security.MessageDigest
import java.time.InstantSource
import java.util.concurrent.ConcurrentHashMap

/**
 * Which part of a store belongs to whom, where callers with keys of their own share it. Each space has a conversation at
 * the service, and whom the service lets see that has this space: all keys of one project, and no others. So the service
 * decides, and a project that changes its keys loses nothing.
 */
internal class Spaces(store: Store, clock: InstantSource) {
    private val records = Records(store, clock)
    private val registers = records.folder("spaces", "space")
    private val keys = records.folder("keys", "key")
    private val callers = ConcurrentHashMap<String, Caller>()

    @Volatile
    private var salt: String? = null

    /**
     * The space of who sent [request].
     *
     * @throws Refusal when [service] does not let the caller in.
     */
    suspend fun of(request: BridgeRequest, service: Service): String {
        val key = digest(request)
        val caller = callers.computeIfAbsent(key) { Caller() }
        return try {
            caller.space(records.now()) { space(key, service) }
        } catch (refusal: Refusal) {
            callers.remove(key, caller)
            throw refusal
        }
    }

    private suspend fun space(key: String, service: Service): String {
        val known = keys.findOrNull(key)?.text("space") ?: return joined(service).also { space ->
            keys.add(jsonOf("id" to key, "space" to space))
        }
        register().objects(SPACES).find { it.id == known }?.let { sees(it, service, GONE) }
        return known
    }

    /** The space of the caller's project, which is a new one where there is none. */
    private suspend fun joined(service: Service): String {
        while (true) {
            val all = register().objects(SPACES)
            all.lastOrNull { sees(it, service, HIDDEN) }?.let { return it.id }
            val mine = jsonOf("id" to records.newId("space_"), CONVERSATION to service.post("/conversations", OURS).id)
            val kept = registers.change(ALL) {
                if (it.objects(SPACES) == all) it.with(SPACES to all + mine) else it
            }
            if (mine in kept.objects(SPACES)) return mine.id
            service.delete("/conversations/${mine.text(CONVERSATION)}")
        }
    }

    /** Whether the service shows the caller the conversation of [space], which it does not where it answers [unless]. */
    private suspend fun sees(space: JsonObject, service: Service, unless: Set<Int>): Boolean = try {
        service.get("/conversations/${space.text(CONVERSATION)}")
        true
    } catch (refusal: Refusal) {
        if (refusal.status !in unless) throw refusal
        false
    }

    /** All spaces, in one document, so that no two programs add one for the same project. */
    private suspend fun register(): JsonObject = registers.findOrNull(ALL) ?: run {
        registers.add(jsonOf("id" to ALL, "salt" to records.newId(""), SPACES to emptyList<JsonObject>()))
        registers.find(ALL)
    }

    /** What stands for the caller's key in the store. */
    private suspend fun digest(request: BridgeRequest): String {
        val salted = salt ?: register().text("salt").orEmpty().also { salt = it }
        val digest = MessageDigest.getInstance("SHA-256")
        (listOf(salted) + IDENTITY.map { request.headers[it].orEmpty() })
            .forEach { digest.update((it + "\n").encodeToByteArray()) }
        return digest.digest().joinToString("") { "%02x".format(it) }
    }

    private companion object {
        private const val ALL = "all"
        private const val SPACES = "spaces"
        private const val CONVERSATION = "conversation"
        private val IDENTITY = listOf("authorization", "openai-organization", "openai-project")
        private val OURS = jsonOf("metadata" to jsonOf("purpose" to "who sees this has the threads of parley's bridge"))

        /** A key that was let in stays in when somebody deletes the conversation. */
        private val GONE = setOf(404)
        private val HIDDEN = setOf(403, 404)
    }
}
