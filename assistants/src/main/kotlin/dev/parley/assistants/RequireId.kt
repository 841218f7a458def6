package dev.parley.assistants

/** Rejects an id, or the name of a model, that is blank. */
internal fun requireId(argument: String, id: String?) {
    require(id == null || id.isNotBlank()) { "$argument must not be blank" }
}
