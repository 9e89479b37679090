"""Does a statement stand in what it cites? Dates, figures, names, roles, denials and words are
compared in their normal forms; what a statement claims and its sources lack is named."""
