#pragma once

#include "library/rowwindow.h"
#include "library/shelf.h"

#include <QCoreApplication>
#include <QString>

namespace dp {

/// What a table says of a paper, cell by cell.
class PaperCells
{
    Q_DECLARE_TR_FUNCTIONS(dp::PaperCells)

public:
    /// From the left.
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
    /// The list's own order where column is -1.
    static SortKey sortKey(int column);

    /// With what stands out before it in words: they are read aloud as well.
    static QString title(const ShelvedPaper &shelved);
    /// Nothing where a glyph says it.
    static QString text(const ShelvedPaper &shelved, int column);
    /// The same for who does not see it.
    static QString accessibleText(const ShelvedPaper &shelved, int column);
};

} // namespace dp
