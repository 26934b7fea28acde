#pragma once

#include "support/loopbackarxiv_atom.h"
#include "support/loopbackarxiv_index.h"

#include <QMap>
#include <QString>

namespace dp::test {

/// The result of a request to arXiv's API.
struct ApiFinding {
    int status = 200; ///< HTTP status; 400: there is an error message; 500: the current service fails
    QString error;
    QList<MadeUpPaper> papers; ///< all matching papers, in the requested order
    LoopbackAtom::Head head;
};

/// Checks the parameters, searches the papers and sorts the result. This is a pure function, which may be
/// called in any thread.
ApiFinding findPapers(const PaperIndex &index, const QMap<QString, QString> &parameters, AtomDialect dialect);

} // namespace dp::test
