# Ce que disent les exportations et les importations.

export-item-end = {"\u202F"};
export-list-end = .
