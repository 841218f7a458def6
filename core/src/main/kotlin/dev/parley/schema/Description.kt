package dev.parley.schema

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialInfo

/**
 * Describes a class or a property in the JSON schema that [jsonType] has, for the model to read.
 *
 * @property text The description, as for a human reader.
 */
@OptIn(ExperimentalSerializationApi::class)
@SerialInfo
@Target(AnnotationTarget.CLASS, AnnotationTarget.PROPERTY)
public annotation class Description(val text: String)
