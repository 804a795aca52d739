"""Every clause, done by hand: what an office enters, what it then owes, what settles it, what lateness costs."""
