//! Names of groups, and lines that are neither a person nor a group.

pub(in crate::services::import) use super::around::is_around;
pub(in crate::services::import) use super::group_names::{is_acronym, is_group, may_be_group};

#[cfg(test)]
mod tests;
