package dev.parley.conformance

import dev.parley.Download
import dev.parley.OpenAI
import dev.parley.annotation.ApiService
import java.lang.reflect.Method
import java.lang.reflect.Modifier

/** The calls that a client leads to: those of its services, of the services of theirs, and of its extensions. */
internal object Services {
    private val extensions = ClassPath.ours.flatMap { it.declaredMethods.asSequence() }.filter {
        Modifier.isStatic(it.modifiers) && Modifier.isPublic(it.modifiers) && it.parameterCount == 1 &&
            isService(it.returnType)
    }.toList()

    /** Services that no client leads to, nor a call of a service, as those do that open a connection. */
    val unreachable: Set<Class<*>> by lazy {
        val reached = reached(OpenAI("sk-none")).map { it.javaClass }
        val opened = reached.flatMap { service -> service.declaredMethods.map { it.returnType } }
        ClassPath.ours.filter(::isService).toSet() - reached.toSet() - opened.toSet()
    }

    /** The calls that [client] leads to. */
    fun calls(client: OpenAI): List<Call> = reached(client).flatMap { service ->
        service.javaClass.declaredMethods.filter(::isCall).map { Call(service, it) }
    }.sortedWith(compareBy<Call>({ it.name }, { it.parameters.joinToString() }))

    /** The services that [client] leads to. */
    fun reached(client: OpenAI): List<Any> {
        val seen = linkedMapOf<Class<*>, Any>()
        val open = ArrayDeque<Any>(listOf(client))
        while (open.isNotEmpty()) {
            val holder = open.removeFirst()
            val services = holder.javaClass.methods.filter { it.parameterCount == 0 && isService(it.returnType) }
                .map { it.invoke(holder) } +
                extensions.filter { it.parameterTypes[0] == holder.javaClass }.map { it.invoke(null, holder) }
            services.filter { seen.putIfAbsent(it.javaClass, it) == null }.forEach(open::add)
        }
        return seen.values.toList()
    }

    private fun isService(type: Class<*>) =
        type.isAnnotationPresent(ApiService::class.java) && type != Download::class.java

    private fun isCall(method: Method) = Modifier.isPublic(method.modifiers) && !Modifier.isStatic(method.modifiers) &&
        !method.isSynthetic && '$' !in method.name && !isService(method.returnType)
}
