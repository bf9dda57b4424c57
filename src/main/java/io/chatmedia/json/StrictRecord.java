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
 * limits are the default. A record that cannot be bound, or an attribute of another type, is an
 * {@link tools.jackson.databind.exc.InvalidDefinitionException InvalidDefinitionException}; so is
 * {@code @JsonUnwrapped} on a property that is such a record.
 *
 * <p>Null and absent are what they are for any record, with two exceptions. A document that is null is no object. A
 * null element of a list, an array or a map is a violation {@code NULL_ELEMENT}, unless the property says otherwise
 * ({@code @JsonSetter(contentNulls = SKIP)}), or the elements are {@code Optional} or declared as an interface.
 *
 * <p>Updating ({@code updateValue}, {@code readerForUpdating}, {@code @JsonMerge}): what the document leaves out is
 * taken from the old record, as Jackson does with other records: a property that is given, be it null, a record, a list
 * or a map, replaces the old one whole. The result is judged whole; a fault of the old record that stays is a violation
 * without a place.
 *
 * <p>Behind an interface with {@code @JsonTypeInfo}, all of Jackson's forms are read and written. Where the type id
 * does not come first, Jackson keeps what was before it: violations in that have pointers, but no place. So have those
 * in a tree or a converted value.
 *
 * <p>The input stays the mapper's: it decodes it, so that UTF-16, and some bytes that are not UTF-8, pass where rule 1
 * forbids them; it ends at an unpaired surrogate in a name, which a reader reports and reads past;
 * {@link ReadLimits#documentBytes()} does not count; and places are as Jackson counts them, columns in bytes for an
 * input of bytes. Where that matters, give the bytes to a {@link RecordReader}.
 *
 * <p>Writing: the wire form whatever the mapper's settings, that is, absent components left out, enums as their wire
 * values, timestamps as rule 4 has them. Settings of the JSON factory beneath, such as to write numbers as strings, are
 * obeyed. The type of a record is within its object if {@code @JsonTypeInfo} says so. A mapper that writes types by a
 * setting of its own writes that of a record around it, as {@code ["org.example.ChatEvent",{…}]}, and reads it back.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonDeserialize(using = StrictRecordDeserializer.class)
@JsonSerialize(using = StrictRecordSerializer.class)
public @interface StrictRecord {}
