//! Who of the organisers may do what. The one table of roles; routes and services ask it and nothing else.

use super::stored_word::stored_words;

stored_words! {
    /// What an organiser's account is for.
    Role {
        Owner = "owner",
        /// Appeals and signatories of the appeals that were given to them.
        Editor = "editor",
        /// Holds, approves and removes signatures of those appeals; takes no list away.
        Moderator = "moderator",
        /// Sees the figures of those appeals.
        Viewer = "viewer",
    }
}

stored_words! {
    /// What a page of the organisers' area needs.
    Permission {
        /// One's own account, and the list of the appeals one may enter.
        Own = "own",
        /// The accounts of others: invite, role, appeals, disable.
        Accounts = "accounts",
        /// The record of what was done.
        Audit = "audit",
        /// Sender, mail and other settings of the site.
        Site = "site",
        /// To make a new appeal.
        Create = "create",
        /// The figures of an appeal.
        Figures = "figures",
        /// Texts, links, pictures and settings of an appeal, and its state.
        Edit = "edit",
        Signatories = "signatories",
        /// To hold, release, approve, refuse and remove.
        Moderate = "moderate",
        /// To correct what a signatory wrote, to send mails again.
        Correct = "correct",
        /// To take a list of signatories away.
        Export = "export",
        Import = "import",
    }
}

impl Role {
    /// Whether the role has the permission; on which appeals is another question.
    #[must_use]
    pub fn may(self, permission: Permission) -> bool {
        use Permission as P;
        match self {
            Self::Owner => true,
            Self::Editor => !matches!(permission, P::Accounts | P::Audit | P::Site | P::Create),
            Self::Moderator => {
                matches!(
                    permission,
                    P::Own | P::Figures | P::Signatories | P::Moderate
                )
            }
            Self::Viewer => matches!(permission, P::Own | P::Figures),
        }
    }

    /// Whether the role reaches every appeal, those of tomorrow too, without being given them.
    #[must_use]
    pub fn reaches_all(self) -> bool {
        self == Self::Owner
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn granted(role: Role) -> Vec<&'static str> {
        let all = Permission::ALL.iter().filter(|one| role.may(**one));
        all.map(|one| one.word()).collect()
    }

    #[test]
    fn each_role_may_what_the_product_says_and_nothing_else() {
        assert_eq!(granted(Role::Owner).len(), Permission::ALL.len());
        assert_eq!(
            granted(Role::Editor),
            [
                "own",
                "figures",
                "edit",
                "signatories",
                "moderate",
                "correct",
                "export",
                "import"
            ]
        );
        assert_eq!(
            granted(Role::Moderator),
            ["own", "figures", "signatories", "moderate"]
        );
        assert_eq!(granted(Role::Viewer), ["own", "figures"]);
    }
}
