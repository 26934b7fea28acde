#pragma once

#include "base/paper.h"
#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace dp {

class Transaction;

/// The papers of a BibTeX or biblatex file.
namespace bibliography {

struct Found {
    QList<Paper> papers; ///< the entries with an arXiv identifier
    int otherEntries = 0;
    QStringList problems; ///< in English, each with its line
};

Found read(const QByteArray &utf8);

/// Replaces each paper that the library has by the stored one, so that an import does not change it. An entry
/// of BibTeX is often older than arXiv's data, and a person or another program may have changed it.
Result<QList<Paper>> withStored(Transaction &transaction, const QList<Paper> &papers);

} // namespace bibliography
} // namespace dp
