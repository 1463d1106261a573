//! `Debug` for types that hold personal data, so that none of them reaches a log by way of a struct around it.

/// Implements `Debug` with the name of the type and nothing of what it holds.
macro_rules! hidden_debug {
    ($($type:ident),+ $(,)?) => {$(
        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($type), "(hidden)"))
            }
        }
    )+};
}
pub(crate) use hidden_debug;
