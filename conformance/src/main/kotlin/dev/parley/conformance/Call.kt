package dev.parley.conformance

import dev.parley.Download
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.toList
import java.lang.reflect.Method
import java.lang.reflect.Type
import kotlin.coroutines.Continuation
import kotlin.coroutines.intrinsics.suspendCoroutineUninterceptedOrReturn

/** One call of the library: a [method] of a [service]. */
internal class Call(private val service: Any, private val method: Method) {
    private val suspends = method.parameterTypes.lastOrNull() == Continuation::class.java

    val name: String = "${service.javaClass.simpleName}.${method.name}"

    /** The types of its arguments. */
    val parameters: List<Type> = method.genericParameterTypes.toList().let { if (suspends) it.dropLast(1) else it }

    /** Whether one of its arguments is of [shape]. */
    fun takes(shape: Shape, shapes: Shapes): Boolean =
        parameters.any { type -> serializerOf(type)?.let(shapes::of) === shape }

    /** The same call of another client's [services]. */
    fun of(services: List<Any>): Call = Call(services.first { it.javaClass == service.javaClass }, method)

    /** Makes the call, and takes all of what it gives. */
    suspend fun make(arguments: List<Any?>) {
        when (val result = invoke(arguments)) {
            is Flow<*> -> result.toList()
            is Download -> result.bytes()
        }
    }

    private suspend fun invoke(arguments: List<Any?>): Any? = unwrapped {
        if (!suspends) {
            method.invoke(service, *arguments.toTypedArray())
        } else {
            suspendCoroutineUninterceptedOrReturn { method.invoke(service, *arguments.toTypedArray(), it) }
        }
    }

    override fun toString(): String = name
}
