package dev.parley.audio

/** Rejects what is no number: JSON cannot write it. */
internal fun requireFinite(argument: String, number: Double?): Unit =
    require(number == null || number.isFinite()) { "$argument must be a finite number, but is $number" }
