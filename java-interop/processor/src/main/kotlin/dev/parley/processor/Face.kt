package dev.parley.processor

import com.google.devtools.ksp.symbol.KSDeclaration
import com.google.devtools.ksp.symbol.KSType
import com.palantir.javapoet.ClassName
import com.palantir.javapoet.ParameterizedTypeName
import com.palantir.javapoet.TypeName
import java.util.concurrent.CompletableFuture

/**
 * The ways in which Java calls a service.
 *
 * @property prefix What its classes' names begin with
 * @property words How it says what KDoc says
 */
internal enum class Face(val prefix: String, val words: JavaWords) {
    /** Each call returns at once, with a future or a publisher. */
    ASYNC("Async", JavaWords.ASYNC),

    /** Each call returns when it is over. */
    BLOCKING("Blocking", JavaWords.BLOCKING),
    ;

    /** What its services extend. */
    val base: ClassName = ClassName.get(FACE_PACKAGE, "${prefix}Service")

    private val page = ClassName.get(FACE_PACKAGE, "${prefix}Page")

    /** The class that Java calls instead of [service]. */
    fun of(service: KSDeclaration): ClassName =
        ClassName.get(service.facePackage, prefix + service.simpleNames.joinToString(""))

    /** The method of [base] that makes a call of this [result]. */
    fun runner(result: KSType): String = when {
        result.name == PAGE -> "page"
        this == BLOCKING -> "await"
        result.isUnit -> "done"
        else -> "future"
    }

    /** What a suspend function of this [result] returns. */
    fun returned(result: KSType): TypeName = when (this) {
        ASYNC -> ParameterizedTypeName.get(ClassName.get(CompletableFuture::class.java), value(result))
        BLOCKING -> if (result.isUnit) TypeName.VOID else value(result)
    }

    private fun value(result: KSType): TypeName = when {
        result.isUnit -> ClassName.get("java.lang", "Void").nullable()
        result.name == PAGE -> ParameterizedTypeName.get(page, result.element())
        this == BLOCKING -> result.toJava().nullableIf(result.isMarkedNullable)
        else -> result.toJava().box().nullableIf(result.isMarkedNullable)
    }

    /** What a flow of this [type] is. */
    fun events(type: KSType, streams: Map<String, EventStream>): TypeName = when {
        this == BLOCKING -> ParameterizedTypeName.get(EVENTS, type.element())

        else -> streams[type.elementName]?.of(
            type.element(),
        ) ?: ParameterizedTypeName.get(EVENT_PUBLISHER, type.element())
    }
}

internal fun KSType.element(): TypeName = (toJava() as ParameterizedTypeName).typeArguments().single()

internal val KSType.elementName: String? get() = arguments.singleOrNull()?.type?.type()?.name

private val EVENTS = ClassName.get(FACE_PACKAGE, "Events")
