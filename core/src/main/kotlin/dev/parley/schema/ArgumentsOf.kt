package dev.parley.schema

import dev.parley.annotation.InternalParleyApi
import java.lang.reflect.Method
import java.lang.reflect.Type

/**
 * The arguments of [method] as a type: an object of its parameters, or the one that is its only parameter. A
 * [JsonTypeProvider] makes a type of arrays of it.
 */
@InternalParleyApi
public class ArgumentsOf(@get:JvmName("method") public val method: Method) : Type {
    override fun getTypeName(): String = method.toString()
}
