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
 * Makes every Jackson 3 mapper read and write a record as {@link RecordReader} does. Nothing needs to be registered.
 *
 * <p>Reading: a faulty value makes the mapper throw an {@link InvalidDocumentException} that carries all violations of
 * that value, their pointers starting from the mapper's own root. The mode and the limits are context attributes of the
 * mapper or reader, under the keys {@link ReadMode} and {@link ReadLimits}; without them reading is strict and the
 * limits are the default. A record that cannot be bound, or an attribute of another type, is an
 * {@link tools.jackson.databind.exc.InvalidDefinitionException InvalidDefinitionException}; so is
 * {@code @JsonUnwrapped} on a property that is such a record.
 *
 * <p>Null and absent values are treated as for any record, with two exceptions. A document that is null is rejected,
 * because it is not an object. A null element of a list, an array or a map is a violation {@code NULL_ELEMENT}, unless
 * the property says otherwise ({@code @JsonSetter(contentNulls = SKIP)}), or the elements are {@code Optional} or
 * declared as an interface.
 *
 * <p>Updating ({@code updateValue}, {@code readerForUpdating}, {@code @JsonMerge}): properties that the document leaves
 * out are taken from the old record, as Jackson does with other records. A property that is given, even null, replaces
 * the old one completely, also if it is a record, a list or a map. The whole result is checked; a fault that remains
 * from the old record is a violation without a place.
 *
 * <p>Behind an interface with {@code @JsonTypeInfo}, all of Jackson's forms are read and written. If the type id does
 * not come first, Jackson buffers the properties before it: violations in them have pointers but no place. The same
 * holds for a tree or a converted value.
 *
 * <p>The mapper decodes the input. It therefore accepts UTF-16 and some malformed UTF-8, which rule 1 forbids. It stops
 * at an unpaired surrogate in a name, which a reader reports before it goes on. {@link ReadLimits#documentBytes()} has
 * no effect. Places are as Jackson counts them: columns in bytes for an input of bytes. If that matters, give the bytes
 * to a {@link RecordReader}.
 *
 * <p>Writing: always the wire form, regardless of the mapper's settings: absent components are left out, enums are
 * written as their wire values, and timestamps follow rule 4. Settings of the JSON factory beneath, such as to write
 * numbers as strings, are obeyed. The type of a record is within its object if {@code @JsonTypeInfo} says so. A mapper
 * that writes types by a setting of its own writes that of a record around it, as {@code ["org.example.Handover",{…}]},
 * and reads it back.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonDeserialize(using = StrictRecordDeserializer.class)
@JsonSerialize(using = StrictRecordSerializer.class)
public @interface StrictRecord {}
