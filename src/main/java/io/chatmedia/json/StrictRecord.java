package io.chatmedia.json;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Has every Jackson 3 mapper read and write a record as {@link RecordReader} does, with nothing registered.
 *
 * <p>Reading: a faulty value makes the mapper throw an {@link InvalidDocumentException} that carries all violations of
 * that value, their pointers starting from the mapper's own root. The mode and the limits are context attributes of the
 * mapper or reader, under the keys {@link ReadMode} and {@link ReadLimits}; without them reading is strict and the
 * limits are the default.
 *
 * <p>The input stays the mapper's: it decodes it, so that UTF-16, and some bytes that are not UTF-8, pass where rule 1
 * forbids them; it ends at an unpaired surrogate in a name, which a reader reports and reads past;
 * {@link ReadLimits#documentBytes()} does not count; and places are as Jackson counts them, columns in bytes for an
 * input of bytes. Where that matters, give the bytes to a {@link RecordReader}.
 *
 * <p>Writing: the wire form whatever the mapper's settings, that is, absent components left out, enums as their wire
 * values, timestamps as rule 4 has them. Settings of the JSON factory beneath, such as to write numbers as strings, are
 * obeyed. A mapper that writes types, for where the declared type does not tell, writes that of a record around or
 * beside the wire form, as {@code ["org.example.ChatEvent",{…}]}, never within it, and reads it back.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonDeserialize(using = StrictRecordDeserializer.class)
@JsonSerialize(using = StrictRecordSerializer.class)
public @interface StrictRecord {}
