package dev.parley.schema

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialInfo
import java.lang.annotation.ElementType

/**
 * Describes a class or a property in the JSON schema of its [JsonType], for the model to read. In Java it describes
 * records, beans, their members, and parameters, too; a method that it describes can be a tool.
 *
 * @property value The description, as for a human reader.
 */
@OptIn(ExperimentalSerializationApi::class)
@SerialInfo
@Target(AnnotationTarget.CLASS, AnnotationTarget.PROPERTY)
@Suppress("DEPRECATED_JAVA_ANNOTATION") // In Kotlin, one for parameters would miss the properties of a constructor.
@java.lang.annotation.Target(ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER)
public annotation class Description(val value: String)
