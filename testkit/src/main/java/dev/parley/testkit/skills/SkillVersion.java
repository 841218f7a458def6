package dev.parley.testkit.skills;

import com.google.gson.JsonObject;

/** A version of a skill, which never changes. */
record SkillVersion(JsonObject json, SkillFiles files) {}
