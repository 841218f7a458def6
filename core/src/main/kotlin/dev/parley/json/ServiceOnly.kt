package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialInfo

/** Marks a member that only the service says: it is sent with what came from the service, and needs no saying otherwise. */
@OptIn(ExperimentalSerializationApi::class)
@SerialInfo
@Target(AnnotationTarget.PROPERTY)
@InternalParleyApi
public annotation class ServiceOnly
