#pragma once

#include "exchange/readmepage.h"
#include "library/transaction.h"

#include <QHash>
#include <QList>
#include <QString>

namespace dp {

class PageSequence;

/// The cells of imported pages in the library. Cells that a paper has under one keyword only are kept with
/// the name of the keyword.
namespace pagecelldata {

/// A section of a page, with the folded name of its keyword.
struct Section {
    const ReadmePage::Section *section;
    QString keyword;
};

/// Stores the cells of a page in the caller's transaction. They replace those of an earlier page with the
/// same labels. earlier: the earlier versions of the page; may be null.
Outcome store(
    Transaction &transaction, const ReadmePage &page, const QList<Section> &sections, PageSequence *earlier);
/// Returns the cells of a paper under this keyword. data: see PageCellStore.
PageCells under(const QString &data, const QString &foldedKeyword);

} // namespace pagecelldata
} // namespace dp
