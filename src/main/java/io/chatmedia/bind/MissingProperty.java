package io.chatmedia.bind;

import io.chatmedia.text.JsonPointers;
import io.chatmedia.token.Location;
import io.chatmedia.token.Place;

/**
 * The place of a property that is not there: its pointer, and the location of its object.
 *
 * @param object the place of the object
 * @param name the name of the property
 */
record MissingProperty(Place object, String name) implements Place {

    @Override
    public String pointer() {
        return JsonPointers.child(object.pointer(), name);
    }

    @Override
    public Location location() {
        return object.location();
    }
}
