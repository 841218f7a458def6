package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialInfo

/**
 * Marks the `Int` that tells an object's position in its list: where the service leaves it out, it is that position.
 */
@OptIn(ExperimentalSerializationApi::class)
@SerialInfo
@Target(AnnotationTarget.PROPERTY)
@InternalParleyApi
public annotation class Position
