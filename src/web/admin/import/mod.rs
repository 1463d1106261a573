//! The import of signatories: upload, preview of what each row would become, and the imported batches.

pub mod batch;
mod left_out;
pub mod preview;
mod reading_form;
mod row_preview;
pub mod upload_file;
pub(in crate::web) mod view;
