# What exports and imports say.

export-item-end = ;
export-list-end = .
