#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <optional>

namespace dp {

/// The result of sending papers to Zotero.
struct ZoteroReport {
    enum class Item {
        NotSent,
        Saved,
        SavedEarlier, ///< the paper was sent before, so it was not sent again
        Uncertain, ///< the paper may have arrived, now or earlier
        Refused,
    };
    enum class Pdf {
        None, ///< no PDF is kept
        Attached,
        Missing, ///< the item arrived, its PDF did not
        Uncertain, ///< the item arrived, its PDF may have arrived
    };
    struct Paper {
        qint64 id = 0;
        QString title; ///< contains TeX
        Item item = Item::NotSent;
        Pdf pdf = Pdf::None;
    };

    QString target; ///< name of the collection or library in Zotero; empty: unknown
    QList<Paper> papers; ///< in the order of the request
    std::optional<Error> error; ///< why not all papers were sent
    bool isStopped = false;

    int count(Item item) const
    {
        return int(std::count_if(
            papers.cbegin(), papers.cend(), [item](const Paper &paper) { return paper.item == item; }));
    }
    int count(Pdf pdf) const
    {
        return int(std::count_if(
            papers.cbegin(), papers.cend(), [pdf](const Paper &paper) { return paper.pdf == pdf; }));
    }
};

} // namespace dp
