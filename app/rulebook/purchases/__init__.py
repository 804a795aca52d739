"""What happens to a purchase by a procedure, and answers to what procedures and steps of tracks ask; data, and pure."""
