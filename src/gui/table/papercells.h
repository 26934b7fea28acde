#pragma once

#include "library/pagedidlist.h"
#include "library/paperreader.h"

#include <QCoreApplication>
#include <QString>

namespace dp {

/// The texts of a paper's table cells.
class PaperCells
{
    Q_DECLARE_TR_FUNCTIONS(dp::PaperCells)

public:
    /// The columns from left to right.
    enum Column {
        ReadColumn,
        StarColumn,
        TitleColumn,
        AuthorsColumn,
        DateColumn,
        CommentColumn,
        ColumnCount
    };

    static QString columnName(int column);
    /// Returns the sort key of a column; -1: the default order of the list.
    static SortKey sortKey(int column);

    /// Returns the title, preceded by its special states in words, which screen readers also read.
    static QString title(const LibraryPaper &libraryPaper);
    /// Returns an empty text if a glyph shows the value.
    static QString text(const LibraryPaper &libraryPaper, int column);
    /// Returns the text for screen readers.
    static QString accessibleText(const LibraryPaper &libraryPaper, int column);
};

} // namespace dp
