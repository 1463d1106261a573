//! The cells of a line.

use crate::services::import::Target;

/// The targets of the cells of a line, in order. The last cell holds what is no part of a signature, such as a
/// telephone number or a street.
pub(in crate::services::import) const TARGETS: [Target; 7] = [
    Target::Name,
    Target::Role,
    Target::Place,
    Target::Email,
    Target::Organisation,
    Target::Country,
    Target::Ignored,
];
/// The column of what is no part of a signature.
pub(in crate::services::import) const REST: usize = 6;
