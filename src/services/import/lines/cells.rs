//! The cells of a line.

use crate::services::import::Target;

/// The targets of the cells of a line, in order.
pub(in crate::services::import) const TARGETS: [Target; 8] = [
    Target::Name,
    Target::Role,
    Target::Place,
    Target::Email,
    Target::Organisation,
    Target::Country,
    Target::Ignored,
    Target::Anonymous,
];
/// The column of what is no part of a signature, such as a telephone number or a street.
pub(in crate::services::import) const REST: usize = 6;
/// The column that says that the name must not be published.
pub(super) const REFUSAL: usize = 7;
