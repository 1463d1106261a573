//! Mail that comes in: what messages are, and what follows from them.

mod corpus;
