#pragma once

#include "support/loopbackarxiv_atom.h"
#include "support/loopbackarxiv_index.h"

#include <QMap>
#include <QString>

namespace dp::test {

/// What arXiv's API makes of its parameters.
struct ApiFinding {
    int status = 200; ///< 400 with an error, 500 where today's service fails
    QString error;
    QList<MadeUpPaper> papers; ///< all that were found, in the order asked for
    LoopbackAtom::Head head;
};

/// Checks the parameters, searches and sorts. Pure, of any thread.
ApiFinding findPapers(const PaperIndex &index, const QMap<QString, QString> &parameters, AtomDialect dialect);

} // namespace dp::test
