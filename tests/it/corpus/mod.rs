//! Names, roles, groups and addresses as people write them in fifty languages, and what must never pass as one. The
//! texts stand in the files of this folder; a line that begins with `# ` is a comment. All are invented.

mod addresses;
mod public_fields;
mod texts;
