package io.chatmedia.jackson3;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/** The path to the tokens of a record, as counted by {@link RecordParser}. */
public final class RecordContext extends TokenStreamContext {

    private final @Nullable TokenStreamContext parent;
    private @Nullable String name;

    private RecordContext(int type, @Nullable TokenStreamContext parent) {
        super(type, -1);
        this.parent = parent;
        this._nestingDepth = parent == null ? 0 : parent.getNestingDepth() + 1;
    }

    /**
     * A root from which pointers count, if it is not known what lies around it.
     *
     * @return the root
     */
    public static RecordContext root() {
        return new RecordContext(TYPE_ROOT, null);
    }

    /** An object that is the current value of another context. */
    static RecordContext object(TokenStreamContext parent) {
        return new RecordContext(TYPE_OBJECT, parent);
    }

    /** An array that is the current value of another context. */
    static RecordContext array(TokenStreamContext parent) {
        return new RecordContext(TYPE_ARRAY, parent);
    }

    /** Comes to a property. */
    void name(String next) {
        name = next;
    }

    /** Comes to a value. */
    void value() {
        _index++;
    }

    @Override
    public @Nullable TokenStreamContext getParent() {
        return parent;
    }

    @Override
    public @Nullable String currentName() {
        return name;
    }

    @Override
    public boolean hasCurrentName() {
        return name != null;
    }
}
