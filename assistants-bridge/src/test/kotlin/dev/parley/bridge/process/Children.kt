package dev.parley.bridge.process

import kotlin.reflect.KClass

/** Programs of these tests, each in a process of its own. */
internal object Children {
    fun start(program: KClass<*>, vararg arguments: String, options: List<String> = listOf("-Xmx256m")): Process =
        ProcessBuilder(
            listOf(ProcessHandle.current().info().command().get()) + options +
                listOf("-cp", System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path")) +
                checkNotNull(program.qualifiedName) + arguments,
        ).redirectError(ProcessBuilder.Redirect.INHERIT).start()
}
