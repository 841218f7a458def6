package dev.parley.okhttp

import kotlinx.coroutines.runBlocking

/** Makes a call and leaves its client open. */
internal object ForgetfulProgram {
    @JvmStatic
    fun main(args: Array<String>) {
        runBlocking { ThreadsTest.forgotten(args.single()).models.list() }
        println("done")
    }
}
