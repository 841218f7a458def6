package dev.parley.conformance

import dev.parley.RequestOptions
import dev.parley.json.OpenAIJson
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.serializerOrNull
import java.lang.reflect.Constructor
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Modifier
import java.lang.reflect.Type
import java.time.Instant

/** A type of argument that nothing can be made up for: a callback, a folder. */
internal class NoArgument(type: Type) : Exception("no argument of type ${type.typeName}")

/** Makes up the arguments of calls. */
internal class Arguments(private val shapes: Shapes, private val fill: Fill, seed: Int) {
    private val sampler = Sampler(fill, seed)

    fun of(call: Call): List<Any?> = call.parameters.mapIndexed { index, type -> of(type, "p$index") }

    @OptIn(ExperimentalSerializationApi::class)
    private fun of(type: Type, name: String): Any? = when (type) {
        RequestOptions::class.java -> RequestOptions.None

        Instant::class.java -> Instant.EPOCH

        else -> {
            val serializer = serializerOrNull(type)
            if (serializer != null) {
                Builder.build(serializer, sampler.sample(shapes.of(serializer), listOf(name)))
            } else {
                construct(type as? Class<*> ?: throw NoArgument(type))
            }
        }
    }

    private fun construct(type: Class<*>): Any {
        val constructors = type.constructors.filter { !it.isSynthetic }.sortedBy { it.parameterCount }
        val isOurs = type.name.startsWith("dev.parley.") && !Modifier.isAbstract(type.modifiers)
        if (!isOurs || constructors.isEmpty()) throw NoArgument(type)
        val chosen = if (fill == Fill.MINIMAL) constructors.first() else constructors.last()
        return make(chosen, chosen.genericParameterTypes.mapIndexed { index, it -> of(it, "${type.simpleName}$index") })
    }

    companion object {
        fun make(constructor: Constructor<*>, arguments: List<Any?>): Any = try {
            constructor.newInstance(*arguments.toTypedArray())
        } catch (e: InvocationTargetException) {
            throw e.targetException
        }

        val json = OpenAIJson
    }
}
