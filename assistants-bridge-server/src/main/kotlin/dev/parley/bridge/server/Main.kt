@file:JvmName("Main")

package dev.parley.bridge.server

import dev.parley.OpenAIConfig
import dev.parley.OpenAIException
import dev.parley.bridge.SharedBridge
import dev.parley.bridge.store.Store
import dev.parley.http.carrier.Carrier
import dev.parley.okhttp.OkHttpProvider
import kotlinx.coroutines.runBlocking
import java.io.IOException
import java.nio.file.Path
import kotlin.system.exitProcess

internal fun main(arguments: Array<String>) {
    if ("--help" in arguments) return println(Options.USAGE)
    try {
        Program(Options.of(arguments, System.getenv())).run()
    } catch (e: IllegalArgumentException) {
        fail("${e.message}\n\n${Options.USAGE}", USAGE_ERROR)
    } catch (e: IOException) {
        fail(e.message, FAILURE)
    } catch (e: OpenAIException) {
        fail(e.message, FAILURE)
    }
}

/** One run of the program, as [options] want it. */
private class Program(private val options: Options) {
    /** No call has this key: each has its caller's. */
    private val config = OpenAIConfig {
        apiKey = "unused"
        baseUrl = options.baseUrl
    }
    private val base = config.baseUrl

    fun run() {
        val store = StorePlace(options.store).open()
        val service = OkHttpProvider().open(config, "")
        options.from?.let { bring(it, store, service) } ?: serve(store, service)
    }

    /** Until the program is told to end. */
    private fun serve(store: Store, service: Carrier) {
        val gateway = Gateway(SharedBridge(store).over(service, base), base, store)
        val server = BridgeServer(options.host, options.port, gateway)
        server.afterwards {
            service.close()
            store.close()
        }
        println("The assistants bridge listens on ${server.start()}")
        Thread.currentThread().join()
    }

    private fun bring(from: Path, store: Store, service: Carrier) = runBlocking {
        val owner = owner(System.getenv())
        val imported = SharedBridge(store).bring(from, service, base, owner, options.embedded)
        println("New: ${imported.assistants} assistants, ${imported.threads} threads, ${imported.messages} messages.")
        imported.notTaken.forEach(::println)
        service.close()
        store.close()
    }

    private fun owner(environment: Map<String, String>): Map<String, String> {
        val key = requireNotNull(environment["OPENAI_API_KEY"]) { "OPENAI_API_KEY is missing" }
        return listOfNotNull(
            "authorization" to "Bearer $key",
            environment["OPENAI_ORG_ID"]?.let { "openai-organization" to it },
            environment["OPENAI_PROJECT_ID"]?.let { "openai-project" to it },
        ).toMap()
    }
}

private fun fail(message: String?, code: Int): Nothing {
    System.err.println("The assistants bridge has failed: $message")
    exitProcess(code)
}

private const val FAILURE = 1
private const val USAGE_ERROR = 2
