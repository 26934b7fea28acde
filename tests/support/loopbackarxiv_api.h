#pragma once

#include "support/loopbackarxiv_atom.h"
#include "support/loopbackarxiv_index.h"

#include <QMap>
#include <QString>

namespace dp::test {

/// The result of a request to arXiv's API.
struct ApiFinding {
    int status = 200; ///< 400 with an error; 500 if the current service fails
    QString error;
    QList<MadeUpPaper> papers; ///< all papers that were found, in the requested order
    LoopbackAtom::Head head;
};

/// Checks the parameters, searches and sorts. Pure function; any thread.
ApiFinding findPapers(const PaperIndex &index, const QMap<QString, QString> &parameters, AtomDialect dialect);

} // namespace dp::test
