package dev.parley.annotation

/** Marks the class that holds the calls of one area of the API. The Java face is generated from these. */
@InternalParleyApi
@Retention(AnnotationRetention.RUNTIME)
@Target(AnnotationTarget.CLASS)
public annotation class ApiService
