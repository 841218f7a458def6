package dev.parley.annotation

/**
 * Marks what Parley's own modules share and nobody else should build on: it may change or vanish in any release,
 * without a deprecation first.
 */
@RequiresOptIn("Parley's own plumbing: it changes without notice.", RequiresOptIn.Level.ERROR)
@Retention(AnnotationRetention.BINARY)
@Target(
    AnnotationTarget.CLASS,
    AnnotationTarget.FUNCTION,
    AnnotationTarget.PROPERTY,
    AnnotationTarget.CONSTRUCTOR,
    AnnotationTarget.TYPEALIAS,
)
public annotation class InternalParleyApi
