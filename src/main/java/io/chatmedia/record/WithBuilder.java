package io.chatmedia.record;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes the compiler generate a builder for a record, named after the record with the suffix {@code Builder}. */
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        addClassRetainedGenerated = true,
                        addStaticBuilder = false,
                        enableGetters = false,
                        enableWither = false))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface WithBuilder {}
