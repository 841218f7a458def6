package dev.parley.examples

import dev.parley.OpenAIException
import kotlinx.coroutines.runBlocking

/** Shows what the client does, scene by scene, and sums it up in a table. `./demo` runs it. */
public object Demo {
    /** Runs every scene, in order. A scene that fails says so and the next one goes on; the exit status is then 1. */
    @JvmStatic
    public fun main(arguments: Array<String>) {
        val console = Console()
        val failures = Stage.open().use { stage ->
            println("Parley talks to ${stage.place}")
            scenes.withIndex().count { (index, scene) -> !play(index + 1, scene, stage, console) }
        }
        console.table()
        if (failures > 0) kotlin.system.exitProcess(1)
    }

    private fun play(number: Int, scene: Scene, stage: Stage, console: Console): Boolean {
        console.heading(number, scene.title)
        val start = System.nanoTime()
        val (outcome, good) = try {
            runBlocking { scene.play(stage, console) } to true
        } catch (e: OpenAIException) {
            console.line("failed: ${e.message}")
            "failed: ${e.javaClass.simpleName}" to false
        }
        console.result(scene.title, outcome, (System.nanoTime() - start) / 1_000_000)
        return good
    }
}
