/** An application that validates its own classes by the contract's constraints and plain Jakarta Validation. */
module org.example.constraints {
    requires io.chatmedia;
    requires org.hibernate.validator;

    opens org.example.constraints to
            org.hibernate.validator;
}
