package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialInfo

/** Marks a member of an older version of the API, which the service takes only when asked for that version. */
@OptIn(ExperimentalSerializationApi::class)
@SerialInfo
@Target(AnnotationTarget.PROPERTY)
@InternalParleyApi
public annotation class Superseded
