package dev.parley.conformance

import dev.parley.FileSource
import dev.parley.RequestOptions
import java.lang.reflect.Modifier
import java.lang.reflect.Type
import java.time.Instant

/** A type of argument that nothing can be made up for: a callback, a folder. */
internal class NoArgument(type: Type) : Exception("no argument of type ${type.typeName}")

/** Makes up the arguments of calls. */
internal class Arguments(
    private val shapes: Shapes,
    private val sampler: Sampler,
    private val fill: Fill,
    private val options: RequestOptions = RequestOptions.NONE,
) {
    /** Arguments for [call]; the one of the shape of [body], if it is given, is made of its JSON. */
    fun of(call: Call, body: Body? = null): List<Any?> = call.parameters.mapIndexed { index, type ->
        val serializer = serializerOf(type)
        if (body != null && serializer != null && shapes.of(serializer) === body.shape) {
            Builder.build(serializer, body.json)
        } else {
            of(type, "p$index")
        }
    }

    private fun of(type: Type, name: String): Any? = when (type) {
        RequestOptions::class.java -> options

        Instant::class.java -> Instant.EPOCH

        FileSource::class.java -> Builder.file()

        else -> serializerOf(type)?.let { Builder.build(it, sampler.sample(shapes.of(it), ".$name")) }
            ?: construct(type as? Class<*> ?: throw NoArgument(type))
    }

    /** A record that is no JSON: what goes into a query, say. */
    private fun construct(type: Class<*>): Any {
        val constructors = type.constructors.filter { !it.isSynthetic }.sortedBy { it.parameterCount }
        val isOurs = type.name.startsWith("dev.parley.") && !Modifier.isAbstract(type.modifiers)
        if (!isOurs || constructors.isEmpty()) throw NoArgument(type)
        val chosen = if (fill == Fill.MINIMAL) constructors.first() else constructors.last()
        val names = type.recordComponents?.map { it.name }.orEmpty()
        val arguments = chosen.genericParameterTypes.mapIndexed { index, it -> of(it, names.getOrElse(index) { "p" }) }
        return unwrapped { chosen.newInstance(*arguments.toTypedArray()) }
    }
}
