"""Papers that go to the right client 改到另一客户."""
